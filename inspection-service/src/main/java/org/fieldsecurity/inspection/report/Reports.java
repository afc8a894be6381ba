package org.fieldsecurity.inspection.report;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.inspection.checklist.ChecklistLibrary;
import org.fieldsecurity.inspection.deficiency.DeficiencyRegister;
import org.fieldsecurity.inspection.deficiency.DeficiencyView;
import org.fieldsecurity.inspection.deficiency.rules.Deadline;
import org.fieldsecurity.inspection.finding.FindingRegister;
import org.fieldsecurity.inspection.mission.Mission;
import org.fieldsecurity.kit.time.Utc;

/** Puts the report of a mission together. */
@ApplicationScoped
public class Reports {

    private final ChecklistLibrary checklists;
    private final FindingRegister findings;
    private final DeficiencyRegister deficiencies;
    private final InstantSource clock;

    Reports(
            ChecklistLibrary checklists,
            FindingRegister findings,
            DeficiencyRegister deficiencies,
            InstantSource clock) {
        this.checklists = checklists;
        this.findings = findings;
        this.deficiencies = deficiencies;
        this.clock = clock;
    }

    /** What the mission found or verified; a follow-up visit reports on the deficiencies of the inspection it follows. */
    Uni<MissionReport> of(Mission mission) {
        Instant now = clock.instant();
        return checklists.withIds(mission.view().checklists()).flatMap(versions -> findings.ofMission(
                        mission.id(), MissionReport.MAX_FINDINGS)
                .flatMap(found -> findings.verifiedBy(mission.id(), MissionReport.MAX_FINDINGS)
                        .flatMap(verified -> deficiencies
                                .ofInspection(mission.inspection())
                                .map(open -> new MissionReport(
                                        mission.view(),
                                        versions.stream()
                                                .map(MissionReport.Inspected::of)
                                                .toList(),
                                        found,
                                        verified,
                                        open,
                                        overdue(open, Utc.day(now)),
                                        now)))));
    }

    private static List<UUID> overdue(List<DeficiencyView> deficiencies, LocalDate today) {
        return deficiencies.stream()
                .filter(it -> Deadline.isOverdue(it.state(), it.correctBy(), today))
                .map(DeficiencyView::id)
                .toList();
    }
}
