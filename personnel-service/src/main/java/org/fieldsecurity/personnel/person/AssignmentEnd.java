package org.fieldsecurity.personnel.person;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How an assignment ends before its time. */
@Schema(description = "How an assignment ends before its time")
public record AssignmentEnd(
        @Schema(description = "Last day, in UTC", examples = "2027-06-30") @NotNull
        LocalDate lastDay,

        @Schema(
                description =
                        "Last day on which the dependants stay eligible; needed when any of them is covered beyond"
                                + " the last day, since nobody is dropped in silence (P2)",
                examples = "2027-12-31")
        @Nullable
        LocalDate familyUntil,

        @Schema(description = "Why it ends", examples = "End of contract") @NotBlank @Size(max = 200)
        String reason) {

    @JsonIgnore
    @Schema(hidden = true)
    @AssertTrue(message = "familyUntil must not be before lastDay")
    boolean isConsistent() {
        return lastDay == null || familyUntil == null || !familyUntil.isBefore(lastDay);
    }
}
