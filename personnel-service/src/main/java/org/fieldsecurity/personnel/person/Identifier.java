package org.fieldsecurity.personnel.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A number that names somebody in an organization. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A number that names somebody in an organization")
public record Identifier(
        @Schema(
                description =
                        "Common code of the organization that gave it; when set, the one that answers for the person",
                examples = "UNDP")
        @Size(max = 20)
        @Nullable
        String organization,

        @Schema(description = "What kind of number", examples = "INDEX_NUMBER") @NotNull
        IdentifierScheme scheme,

        @Schema(description = "The number, unique within the organization and kind", examples = "1234567")
        @NotNull
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9 ./-]{0,38}", message = "must be letters, digits, spaces, dots, dashes")
        @Size(max = 39)
        String value) {}
