package org.fieldsecurity.clearance.assessment;

import jakarta.validation.constraints.NotNull;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.clearance.policy.Designation;
import org.jspecify.annotations.Nullable;

/** Who is to travel, as it is sent. */
@Schema(description = "Somebody who is to travel")
public record PlannedTraveller(
        @Schema(description = "Id of the person", examples = "01890000-0000-7000-8000-000000000018") @NotNull
        UUID person,

        @Schema(
                description =
                        "How much they are needed there; NONE when left out. It counts as far as an approved entry"
                                + " of the list of essential personnel says so (T18).",
                examples = "ESSENTIAL")
        @Nullable
        Designation designation) {

    /** The designation, NONE when none was sent. */
    public Designation designated() {
        return Objects.requireNonNullElse(designation, Designation.NONE);
    }
}
