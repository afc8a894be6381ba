package org.fieldsecurity.inspection.mission;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.fieldsecurity.inspection.access.Readers;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.problem.ProblemException;

/** What other features may ask of missions. */
@ApplicationScoped
public class MissionRegister {

    private final Missions missions;
    private final CurrentCaller caller;

    MissionRegister(Missions missions, CurrentCaller caller) {
        this.missions = missions;
        this.caller = caller;
    }

    /** The mission if this caller may read it, else 404. */
    public Uni<Mission> visible(UUID id) {
        return missions.findById(id).map(mission -> {
            if (mission == null || !mayRead(mission)) {
                throw ProblemException.notFound("mission");
            }
            return mission;
        });
    }

    private boolean mayRead(Mission mission) {
        return Readers.mayRead(caller.get(), mission.place())
                || mission.authorityOfInspector(caller.get()).isPresent()
                || mission.view().debriefedOn() != null && Readers.isAtHeadquarters(caller.get());
    }
}
