package org.fieldsecurity.inspection.mission;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.fieldsecurity.inspection.mission.rules.MissionKind;
import org.fieldsecurity.inspection.replica.DutyStations;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Plans missions. */
@ApplicationScoped
public class MissionPlanning {

    private final Missions missions;
    private final DutyStations dutyStations;
    private final MissionActs acts;

    MissionPlanning(Missions missions, DutyStations dutyStations, MissionActs acts) {
        this.missions = missions;
        this.dutyStations = dutyStations;
        this.acts = acts;
    }

    /** Plans a mission whose team acts under this authority. */
    Uni<Mission> plan(NewMission plan, Authority authority) {
        requireShape(plan);
        return dutyStations
                .require(plan.dutyStation(), "/dutyStation")
                .call(() -> acts.requireChecklists(plan.checklists()))
                .call(() -> requireInspection(plan.follows(), plan.dutyStation()))
                .chain(station -> acts.store(new Mission(plan, station.country(), authority), "planned", authority));
    }

    private static void requireShape(NewMission plan) {
        if (plan.endsOn().isBefore(plan.startsOn())) {
            throw ProblemException.invalid("/endsOn", "must not be before startsOn");
        }
        boolean regular = plan.kind() == MissionKind.REGULAR;
        if (regular == plan.checklists().isEmpty()) {
            throw ProblemException.invalid(
                    "/checklists", regular ? "must name what is inspected" : "must be empty for a follow-up visit");
        }
        if (regular != (plan.follows() == null)) {
            throw ProblemException.invalid(
                    "/follows", regular ? "must be absent for an inspection" : "must name the inspection");
        }
    }

    private Uni<Void> requireInspection(@Nullable UUID follows, String dutyStation) {
        return follows == null
                ? Uni.createFrom().voidItem()
                : missions.findById(follows)
                        .invoke(inspection -> {
                            if (inspection == null
                                    || inspection.view().kind() != MissionKind.REGULAR
                                    || !inspection.view().dutyStation().equals(dutyStation)) {
                                throw ProblemException.invalid("/follows", "is not an inspection at this duty station");
                            }
                        })
                        .replaceWithVoid();
    }
}
