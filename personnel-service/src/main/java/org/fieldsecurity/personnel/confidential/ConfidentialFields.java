package org.fieldsecurity.personnel.confidential;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which restricted fields are set, without their values: the state in the ledger, and the answer to a change. */
@Schema(description = "Which restricted fields of a person are set; their values aren't told")
public record ConfidentialFields(
        @Schema(description = "Id of the person", examples = "01890000-0000-7000-8000-000000000018")
        UUID person,

        @Schema(description = "The fields that are set", examples = "[\"BLOOD_TYPE\"]") @Size(max = 5)
        List<ConfidentialField> fields) {

    /** Those of them that lists show. */
    ConfidentialFields onLists() {
        return new ConfidentialFields(
                person, fields.stream().filter(ConfidentialField::isOnLists).toList());
    }
}
