package org.fieldsecurity.personnel.appointment.candidacy;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The induction of a candidate, where no certificate shows it. */
@Schema(description = "The induction of a candidate, where no certificate shows it")
public record Induction(
        @Schema(description = "Day on which it was completed, in UTC; not a future one", examples = "2026-01-09")
        @NotNull
        LocalDate on) {}
