package org.fieldsecurity.personnel.residence;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.kit.authority.Office;
import org.jspecify.annotations.Nullable;

/** Somebody to turn to, on the wire. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WardenContact", description = "Somebody to turn to")
public record Contact(
        @Schema(description = "The office that they hold", examples = "WARDEN")
        Office office,

        @Schema(
                description = "Whether they are an alternate of the zone's warden [19]; absent for other offices",
                examples = "false")
        @Nullable
        Boolean alternate,

        @Schema(description = "Id of the person", examples = "01890000-0000-7000-8000-000000000009")
        UUID person,

        @Schema(description = "Family name, in any script", examples = "Bahati") @Size(max = 100)
        String familyName,

        @Schema(description = "Given names, in any script", examples = "Jean") @Size(max = 100)
        String givenNames,

        @Schema(description = "Telephone number with country code", examples = "+243990000018")
        @Size(max = 20)
        @Nullable
        String phone,

        @Schema(description = "E-mail address", examples = "jean.bahati@example.org") @Size(max = 254) @Nullable
        String email) {}
