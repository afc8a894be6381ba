package org.fieldsecurity.inspection.mission;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldsecurity.inspection.checklist.ChecklistLibrary;
import org.fieldsecurity.inspection.checklist.ChecklistView;
import org.fieldsecurity.inspection.deficiency.DeficiencyRegister;
import org.fieldsecurity.inspection.deficiency.DeficiencyView;
import org.fieldsecurity.inspection.mission.rules.ClosingRules;
import org.fieldsecurity.inspection.mission.rules.DebriefRules;
import org.fieldsecurity.inspection.mission.rules.MissionMove;
import org.fieldsecurity.inspection.mission.rules.OpeningRules;
import org.fieldsecurity.inspection.refusal.Refusals;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.time.Utc;
import org.jspecify.annotations.Nullable;

/** What is done to a mission after it was planned, each under an authority and with its row in the ledger. */
@ApplicationScoped
public class MissionActs {

    private final Missions missions;
    private final ChecklistLibrary checklists;
    private final DeficiencyRegister deficiencies;
    private final Ledger ledger;
    private final InstantSource clock;

    MissionActs(
            Missions missions,
            ChecklistLibrary checklists,
            DeficiencyRegister deficiencies,
            Ledger ledger,
            InstantSource clock) {
        this.missions = missions;
        this.checklists = checklists;
        this.deficiencies = deficiencies;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Opens the mission, if its checklists were given out before (I2). */
    Uni<Mission> open(Mission mission, Authority authority) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        mission.require(MissionMove.OPEN);
        return checklists.withIds(mission.view().checklists()).flatMap(versions -> {
            Refusals.throwIfAny(OpeningRules.refusals(
                    versions.stream()
                            .map(version -> new OpeningRules.FrozenChecklist(version.name(), version.publishedAt()))
                            .toList(),
                    now));
            mission.open(now);
            return store(mission, "opened", authority);
        });
    }

    /** Records the debrief with its dates, and plans the follow-up visit (I3, I4). */
    Uni<Mission> debrief(Mission mission, Debriefing debriefing, Authority authority) {
        mission.require(MissionMove.DEBRIEF);
        FollowUpVisit visit = debriefing.followUp();
        if (visit != null && visit.endsOn().isBefore(visit.startsOn())) {
            throw ProblemException.invalid("/followUp/endsOn", "must not be before startsOn");
        }
        return deficiencies.ofInspection(mission.inspection()).flatMap(found -> {
            Map<UUID, LocalDate> dates = datesOf(mission, debriefing, found);
            Refusals.throwIfAny(DebriefRules.refusals(
                    new DebriefRules.Debrief(
                            mission.view().kind(),
                            Objects.requireNonNull(mission.openedOn()),
                            debriefing.heldOn(),
                            Utc.day(clock.instant()),
                            visit == null ? null : visit.startsOn()),
                    found.stream()
                            .map(it -> new DebriefRules.Covered(it.item(), it.state(), dates.get(it.id())))
                            .toList()));
            mission.debrief(debriefing.heldOn());
            return store(mission, "debriefed", authority)
                    .call(() -> schedule(mission, visit, authority))
                    .call(() -> visit == null
                            ? Uni.createFrom().voidItem()
                            : deficiencies.setDates(dates, visit.endsOn(), authority));
        });
    }

    /** Closes the mission; an inspection only once a visit has confirmed all corrections (I4). */
    Uni<Mission> close(Mission mission, Authority authority) {
        mission.require(MissionMove.CLOSE);
        boolean followsAnother = mission.view().follows() != null;
        return deficiencies.ofInspection(mission.inspection()).flatMap(found -> {
            Refusals.throwIfAny(ClosingRules.refusals(
                    followsAnother
                            ? List.of()
                            : found.stream().map(DeficiencyView::state).toList()));
            mission.close();
            return store(mission, "closed", authority);
        });
    }

    /** Cancels a mission that was only planned. */
    Uni<Mission> cancel(Mission mission, String reason, Authority authority) {
        mission.cancel();
        return store(mission, "cancelled", authority, reason);
    }

    /** Stores a mission with what became of it. */
    Uni<Mission> store(Mission mission, String verb, Authority authority) {
        return store(mission, verb, authority, null);
    }

    /** 400 for a version that doesn't exist. */
    Uni<Void> requireChecklists(List<UUID> ids) {
        return checklists
                .withIds(ids)
                .invoke(found -> {
                    var known = found.stream().map(ChecklistView::id).collect(Collectors.toSet());
                    for (int index = 0; index < ids.size(); index++) {
                        if (!known.contains(ids.get(index))) {
                            throw ProblemException.invalid("/checklists/" + index, "is not a checklist version");
                        }
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Mission> store(Mission mission, String verb, Authority authority, @Nullable String reason) {
        return missions.persistAndFlush(mission)
                .call(stored -> ledger.append(
                        new Change("mission", stored.id().toString(), verb, stored.view(), authority, reason)));
    }

    private Uni<?> schedule(Mission mission, @Nullable FollowUpVisit visit, Authority authority) {
        return visit == null ? Uni.createFrom().voidItem() : store(mission.followUp(visit), "planned", authority);
    }

    /** The dates by deficiency; 400 for one that isn't this mission's own, or comes twice. */
    private static Map<UUID, LocalDate> datesOf(Mission mission, Debriefing debriefing, List<DeficiencyView> found) {
        Map<UUID, DeficiencyView> own = found.stream()
                .filter(it -> it.mission().equals(mission.id()))
                .collect(Collectors.toMap(DeficiencyView::id, Function.identity()));
        List<Debriefing.CorrectBy> given = debriefing.correctBy();
        for (int index = 0; index < given.size(); index++) {
            if (own.remove(given.get(index).deficiency()) == null) {
                throw ProblemException.invalid(
                        "/correctBy/" + index + "/deficiency", "is not a deficiency of this mission, or comes twice");
            }
        }
        return given.stream().collect(Collectors.toMap(Debriefing.CorrectBy::deficiency, Debriefing.CorrectBy::date));
    }
}
