package org.fieldsecurity.training.test;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A test policy on the wire, and its state in the ledger. */
@Schema(description = "How a course's test is held, from its first day until the next policy's")
public record TestPolicyView(
        @Schema(description = "Id", examples = "01890000-0000-7000-8000-0000000b0001")
        UUID id,

        @Schema(description = "Code of the course", examples = "BSA") @Size(max = 20)
        String course,

        @Schema(description = "First day", examples = "2003-01-01")
        LocalDate validFrom,

        @Schema(description = "Questions of a test", examples = "20") @Min(1) @Max(100)
        int questions,

        @Schema(description = "Share of right answers that passes", examples = "80") @Min(1) @Max(100)
        int passPercent,

        @Schema(description = "Time allowed", examples = "40") @Min(1) @Max(600)
        int minutes,

        @Schema(description = "Attempts that one person may start within 24 hours", examples = "3") @Min(1) @Max(100)
        int attemptsPerDay,

        @Schema(description = "The document that sets it", examples = "Our own starting value") @Size(max = 200)
        String instrument) {}
