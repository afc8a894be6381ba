package org.fieldsecurity.personnel.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One way to reach somebody. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One way to reach somebody")
public record Contact(
        @Schema(description = "How", examples = "MOBILE") @NotNull
        ContactKind kind,

        @Schema(
                description = "A telephone number with country code, a call sign, an e-mail address, or words",
                examples = "+254700000018")
        @NotBlank
        @Size(max = 254)
        String value,

        @Schema(description = "When", examples = "ALWAYS") @NotNull
        ContactTime time,

        @Schema(description = "What else helps, such as whom to ask for", examples = "Ask for the duty room")
        @Size(max = 100)
        @Nullable
        String note) {}
