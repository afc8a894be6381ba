package org.fieldsecurity.training.test;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An attempt in a list, and its state in the ledger. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "An attempt at a test")
public record AttemptSummary(
        @Schema(description = "Id", examples = "01890000-0000-7000-8000-0000000a0001")
        UUID id,

        @Schema(description = "Id of the person", examples = "01890000-0000-7000-8000-000000000018")
        UUID person,

        @Schema(description = "Code of the course", examples = "BSA") @Size(max = 20)
        String course,

        @Schema(description = "Where it stands", examples = "PASSED")
        TestAttempt.State state,

        @Schema(description = "When it was started", examples = "2026-11-02T08:00:00Z")
        Instant startedAt,

        @Schema(description = "Until when answers are taken", examples = "2026-11-02T08:40:00Z")
        Instant deadline,

        @Schema(description = "When the answers came in", examples = "2026-11-02T08:21:00Z") @Nullable
        Instant submittedAt,

        @Schema(description = "Right answers", examples = "18") @Min(0) @Max(100) @Nullable
        Integer score,

        @Schema(description = "Questions", examples = "20") @Min(1) @Max(100)
        int of,

        @Schema(description = "Share of right answers that passes", examples = "80") @Min(1) @Max(100)
        int passPercent,

        @Schema(
                description = "Id of the certificate that a pass issued",
                examples = "01890000-0000-7000-8000-00000000ce01")
        @Nullable
        UUID certificate) {

    static AttemptSummary of(TestAttempt attempt, Instant now) {
        return new AttemptSummary(
                attempt.id(),
                attempt.person(),
                attempt.course(),
                attempt.stateAt(now),
                attempt.startedAt(),
                attempt.deadline(),
                attempt.submittedAt(),
                attempt.score(),
                attempt.paper().items().size(),
                attempt.passPercent(),
                attempt.certificate());
    }
}
