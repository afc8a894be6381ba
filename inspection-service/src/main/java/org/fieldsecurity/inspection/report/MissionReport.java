package org.fieldsecurity.inspection.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.inspection.checklist.ChecklistView;
import org.fieldsecurity.inspection.checklist.rules.Audience;
import org.fieldsecurity.inspection.deficiency.DeficiencyView;
import org.fieldsecurity.inspection.finding.FindingView;
import org.fieldsecurity.inspection.finding.VerificationView;
import org.fieldsecurity.inspection.mission.MissionView;
import org.jspecify.annotations.Nullable;

/** What a mission inspected or verified, and where its deficiencies stand now (I3, I5). */
@Schema(description = "What a mission inspected or verified, and where its deficiencies stand now")
public record MissionReport(
        @Schema(description = "The mission with its dates and state")
        MissionView mission,

        @Schema(description = "What it inspected against") @Size(max = 30)
        List<Inspected> checklists,

        @Schema(description = "What it found") @Size(max = MAX_FINDINGS)
        List<FindingView> findings,

        @Schema(description = "What it verified, for a follow-up visit") @Size(max = MAX_FINDINGS)
        List<VerificationView> verifications,

        @Schema(description = "The deficiencies of the inspection, with their dates and states")
        @Size(max = MAX_FINDINGS)
        List<DeficiencyView> deficiencies,

        @Schema(
                description = "Deficiencies open after their correct-by date: what is reported to the organizations and"
                        + " the High-Level Committee on Management [40]",
                examples = "[]")
        @Size(max = MAX_FINDINGS)
        List<UUID> overdue,

        @Schema(description = "The instant of these facts", examples = "2026-12-06T08:00:00Z")
        Instant asOf) {

    /** Most findings that a report shows; a mission has fewer. */
    static final int MAX_FINDINGS = 5000;

    /** A checklist version without its items. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "InspectedChecklist", description = "A checklist version that was inspected against")
    public record Inspected(
            @Schema(description = "Id of the version", examples = "01890000-0000-7000-8000-00000000a001")
            UUID id,

            @Schema(description = "Who is inspected by it", examples = "DESIGNATED_OFFICIAL")
            Audience audience,

            @Schema(description = "Number of the version", examples = "1") @Min(1) @Max(1_000_000)
            int number,

            @Schema(description = "Title", examples = "Designated official") @Size(max = 120)
            String title,

            @Schema(description = "When it was given out", examples = "2026-11-01T08:00:00Z") @Nullable
            Instant publishedAt) {

        static Inspected of(ChecklistView version) {
            return new Inspected(
                    version.id(), version.audience(), version.number(), version.title(), version.publishedAt());
        }
    }
}
