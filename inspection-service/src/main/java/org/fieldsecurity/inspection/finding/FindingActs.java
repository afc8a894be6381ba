package org.fieldsecurity.inspection.finding;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.fieldsecurity.inspection.checklist.ChecklistItem;
import org.fieldsecurity.inspection.checklist.ChecklistLibrary;
import org.fieldsecurity.inspection.checklist.ChecklistView;
import org.fieldsecurity.inspection.deficiency.DeficiencyRegister;
import org.fieldsecurity.inspection.deficiency.RaisedDeficiency;
import org.fieldsecurity.inspection.finding.rules.FindingOutcome;
import org.fieldsecurity.inspection.finding.rules.InspectedScope;
import org.fieldsecurity.inspection.mission.Mission;
import org.fieldsecurity.inspection.mission.rules.MissionState;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.problem.CommonProblem;
import org.fieldsecurity.kit.problem.ProblemException;

/** Records findings and raises the deficiencies that follow from them. */
@ApplicationScoped
public class FindingActs {

    private final Findings findings;
    private final ChecklistLibrary checklists;
    private final DeficiencyRegister deficiencies;
    private final Ledger ledger;
    private final InstantSource clock;

    FindingActs(
            Findings findings,
            ChecklistLibrary checklists,
            DeficiencyRegister deficiencies,
            Ledger ledger,
            InstantSource clock) {
        this.findings = findings;
        this.checklists = checklists;
        this.deficiencies = deficiencies;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Records what was found of an item of the mission's frozen checklists (I2). */
    Uni<RecordedFinding> record(Mission mission, NewFinding found, Authority authority) {
        MissionState state = mission.view().state();
        if (state != MissionState.OPEN) {
            throw ProblemException.illegalState(
                    "Findings are recorded while the mission is OPEN; it is " + state + ".",
                    state.legalMoves().stream().map(Enum::name).sorted().toList());
        }
        Scope scope = requireScope(mission, found);
        if (found.outcome().needsNote() && (found.note() == null || found.note().isBlank())) {
            throw ProblemException.invalid("/note", "must say what was seen unless the item is MET");
        }
        if (!mission.view().checklists().contains(found.checklist())) {
            throw ProblemException.invalid("/checklist", "is not a checklist of this mission");
        }
        return checklists
                .withIds(List.of(found.checklist()))
                .map(List::getFirst)
                .call(() -> requireNew(mission, found, scope))
                .flatMap(checklist -> store(mission, found, scope, checklist, authority));
    }

    private Uni<RecordedFinding> store(
            Mission mission, NewFinding found, Scope scope, ChecklistView checklist, Authority authority) {
        ChecklistItem item = checklist.item(found.item());
        if (item == null) {
            throw ProblemException.invalid("/item", "is not an item of that checklist version");
        }
        Finding finding = new Finding(
                mission.id(), found, scope, authority.actor(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        return findings.persistAndFlush(finding)
                .call(stored -> ledger.append(new Change("finding", stored.id(), "recorded", stored.view(), authority)))
                .flatMap(stored -> found.outcome() == FindingOutcome.NOT_MET
                        ? deficiencies
                                .raise(raised(mission, stored, scope, checklist, item), authority)
                                .map(deficiency -> new RecordedFinding(stored.view(), deficiency))
                        : Uni.createFrom().item(new RecordedFinding(stored.view(), null)));
    }

    private static RaisedDeficiency raised(
            Mission mission, Finding finding, Scope scope, ChecklistView checklist, ChecklistItem item) {
        return new RaisedDeficiency(
                mission.id(),
                finding.id(),
                mission.place(),
                mission.country(),
                scope,
                checklist.audience(),
                item.id(),
                item.paragraph(),
                Objects.requireNonNull(finding.view().note()));
    }

    private static Scope requireScope(Mission mission, NewFinding found) {
        Scope scope = found.scope() == null ? mission.place() : Scope.parse(found.scope());
        if (!InspectedScope.isInReach(scope, mission.place(), mission.country())) {
            throw ProblemException.invalid("/scope", "is not the duty station visited, nor its country or part of it");
        }
        return scope;
    }

    private Uni<Void> requireNew(Mission mission, NewFinding found, Scope scope) {
        return findings.has(mission.id(), found.checklist(), found.item(), scope)
                .invoke(taken -> {
                    if (taken) {
                        throw ProblemException.of(
                                CommonProblem.DUPLICATE,
                                "This item was found for this scope already; findings are never changed.");
                    }
                })
                .replaceWithVoid();
    }
}
