package org.fieldsecurity.personnel.headcount;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a headcount found. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "What a headcount found; a late paper result makes a new one, and the old stays")
public record HeadcountReportView(
        @Schema(description = "Id of the headcount", examples = "01890000-0000-7000-8000-000000004001")
        UUID headcount,

        @Schema(description = "Number of the report; 1 is that of the closure", examples = "1") @Min(1) @Max(1_000_000)
        int number,

        @Schema(description = "When it was made", examples = "2026-11-02T13:00:00Z")
        Instant madeAt,

        @Schema(description = "Whether it came of a paper result after the closure", examples = "false")
        boolean late,

        @Schema(description = "People looked for, those found included", examples = "1046") @Min(0) @Max(10_000_000)
        int lookedFor,

        @Schema(description = "Safe", examples = "1021") @Min(0) @Max(10_000_000)
        int safe,

        @Schema(description = "Need help", examples = "3") @Min(0) @Max(10_000_000)
        int needsHelp,

        @Schema(description = "Not reached, those without any answer included", examples = "4") @Min(0) @Max(10_000_000)
        int notReached,

        @Schema(description = "Not in the zone", examples = "18") @Min(0) @Max(10_000_000)
        int notInZone,

        @Schema(description = "About whom answers contradict each other", examples = "2") @Min(0) @Max(10_000_000)
        int inConflict,

        @Schema(
                description = "When the first answer was recorded; absent without any",
                examples = "2026-11-02T08:01:00Z")
        @Nullable
        Instant firstAnswerAt,

        @Schema(
                description = "When the last answer was recorded; absent without any",
                examples = "2026-11-02T12:48:00Z")
        @Nullable
        Instant lastAnswerAt) {}
