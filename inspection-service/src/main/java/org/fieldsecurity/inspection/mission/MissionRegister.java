package org.fieldsecurity.inspection.mission;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.fieldsecurity.inspection.access.Readers;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

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
        return missions.findById(id).map(this::requireVisible);
    }

    /**
     * The same, kept from being debriefed until this transaction ends: what its inspectors record is either in the
     * debrief or refused after it.
     */
    public Uni<Mission> atWork(UUID id) {
        return missions.findById(id, LockModeType.PESSIMISTIC_READ).map(this::requireVisible);
    }

    /** The same, for a change of the mission itself: waits for what its inspectors are recording. */
    Uni<Mission> toChange(UUID id) {
        return missions.findById(id, LockModeType.PESSIMISTIC_WRITE).map(this::requireVisible);
    }

    private Mission requireVisible(@Nullable Mission mission) {
        if (mission == null || !mayRead(mission)) {
            throw ProblemException.notFound("mission");
        }
        return mission;
    }

    private boolean mayRead(Mission mission) {
        return Readers.mayRead(caller.get(), mission.place())
                || mission.authorityOfInspector(caller.get()).isPresent()
                || mission.view().debriefedOn() != null && Readers.isAtHeadquarters(caller.get());
    }
}
