package org.fieldsecurity.personnel.headcount;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A duty station whose headcount exercise is overdue (P7). */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A duty station whose headcount exercise is overdue")
public record DueExercise(
        @Schema(description = "UN/LOCODE of the duty station", examples = "CDGOM") @Size(max = 5)
        String dutyStation,

        @Schema(description = "Its name", examples = "Goma") @Size(max = 200)
        String name,

        @Schema(
                description = "When the last exercise was opened that covered it; absent when none did",
                examples = "2026-02-02T08:00:00Z")
        @Nullable
        Instant lastExercise,

        @Schema(description = "Last day on which an exercise was in time", examples = "2026-08-04")
        LocalDate dueOn) {}
