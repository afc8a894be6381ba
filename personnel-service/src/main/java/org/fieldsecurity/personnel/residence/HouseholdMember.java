package org.fieldsecurity.personnel.residence;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member of a household on the wire. */
@Schema(description = "Somebody who lives in a home now")
public record HouseholdMember(
        @Schema(description = "Id of the person", examples = "01890000-0000-7000-8000-000000000018")
        UUID person,

        @Schema(description = "Common code of the organization that answers for them", examples = "UNDP")
        @Size(max = 20)
        String organization) {}
