package org.fieldsecurity.training.obligation;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.training.obligation.rules.Standing;
import org.jspecify.annotations.Nullable;

/** One certificate that a person must hold. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A certificate that the person must hold, and how far they do")
public record ObligationView(
        @Schema(description = "Code of the course", examples = "BSA") @Size(max = 20)
        String course,

        @Schema(description = "Title of the course", examples = "Basic security awareness") @Size(max = 200)
        String title,

        @Schema(description = "How far it is met today", examples = "EXPIRING")
        Standing standing,

        @Schema(description = "Whether it is due and not met", examples = "false")
        boolean overdue,

        @Schema(description = "First day on which it must be held", examples = "2026-01-15")
        LocalDate from,

        @Schema(description = "Day from which a missing certificate is a gap", examples = "2026-01-15")
        LocalDate dueOn,

        @Schema(description = "Last day on which it must be held; absent while no end is set", examples = "2027-12-31")
        @Nullable
        LocalDate until,

        @Schema(
                description = "Last day of the best recognized certificate; absent without one, and 9999-12-31 for one"
                        + " without end",
                examples = "2026-12-20")
        @Nullable
        LocalDate coveredUntil,

        @Schema(
                description = "Ids of the requirements that it comes from",
                examples = "[\"01890000-0000-7000-8000-00000000c001\"]")
        @Size(max = 200)
        List<UUID> requirements) {}
