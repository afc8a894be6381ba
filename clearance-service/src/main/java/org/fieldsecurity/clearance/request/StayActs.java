package org.fieldsecurity.clearance.request;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fieldsecurity.clearance.assessment.CaseFile;
import org.fieldsecurity.clearance.assessment.CaseFiles;
import org.fieldsecurity.clearance.policy.LegAction;
import org.fieldsecurity.clearance.request.RequestActs.Shown;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.problem.Problem.FieldError;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.version.EntityTag;
import org.jspecify.annotations.Nullable;

/** Cuts stays short and makes them longer once they have begun (T20). */
@ApplicationScoped
public class StayActs {

    private final RequestActs acts;
    private final CaseFiles files;

    StayActs(RequestActs acts, CaseFiles files) {
        this.acts = acts;
        this.files = files;
    }

    /** Cuts stays short: nobody needs to agree, and the slips that name the longer stay no longer hold. */
    Uni<Shown> curtail(UUID id, UUID leg, @Nullable String ifMatch, StayChange change) {
        return acts.toChange(id).flatMap(request -> {
            Authority authority = acts.asker(request);
            EntityTag.require(ifMatch, request.version());
            List<LegClearance> stays = stays(request, leg, change, LegAction.CURTAIL);
            requireShorter(stays, change.leavesAt());
            stays.forEach(stay -> stay.curtail(change.leavesAt()));
            Instant now = acts.now();
            request.changed(now);
            return acts.store(request, "curtailed", authority, change.reason())
                    .call(() -> acts.withdraw(request, change.travellers(), change.reason(), now, authority));
        });
    }

    /** Asks for longer stays: what the rules allow is granted at once, the rest waits for those who decide. */
    Uni<Shown> extend(UUID id, UUID leg, @Nullable String ifMatch, StayChange change) {
        return acts.toChange(id).flatMap(request -> {
            Authority authority = acts.asker(request);
            EntityTag.require(ifMatch, request.version());
            List<LegClearance> stays = stays(request, leg, change, LegAction.EXTEND);
            List<Instant> ends = ends(stays, change.leavesAt());
            return files.open(request.journey()).flatMap(file -> {
                for (int i = 0; i < stays.size(); i++) {
                    ask(request, stays.get(i), ends.get(i), change.leavesAt(), file);
                }
                request.changed(file.at());
                return acts.store(request, "extension-asked", authority, change.reason())
                        .call(() -> acts.tellMoved(request, stays, file.at()));
            });
        });
    }

    private static void ask(ClearanceRequest request, LegClearance stay, Instant from, Instant until, CaseFile file) {
        Judgement judgement = request.judgeStay(stay, from, until, file);
        if (judgement.assessment().isForbidden()) {
            throw ProblemException.refused(
                    "The phase table lets nobody stay longer there: " + judgement.refusal(),
                    List.of("T2"),
                    List.of("22(b)", "An 27"));
        }
        stay.askToStay(until, judgement);
    }

    private static List<LegClearance> stays(ClearanceRequest request, UUID leg, StayChange change, LegAction action) {
        if (request.itinerary().stream().noneMatch(one -> one.id().equals(leg))) {
            throw ProblemException.notFound("leg");
        }
        List<FieldError> errors = new ArrayList<>();
        List<LegClearance> stays = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < change.travellers().size(); i++) {
            String pointer = "/travellers/" + i;
            UUID person = change.travellers().get(i);
            if (!seen.add(person)) {
                errors.add(new FieldError("is named twice", pointer));
            }
            request.clearance(leg, person)
                    .ifPresentOrElse(
                            stays::add, () -> errors.add(new FieldError("is no traveller of this leg", pointer)));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        stays.forEach(stay -> stay.require(action));
        return stays;
    }

    private static void requireShorter(List<LegClearance> stays, Instant until) {
        for (LegClearance stay : stays) {
            Instant end = stay.leavesAt();
            if (until.isBefore(stay.leg().arrivesAt()) || end != null && !until.isBefore(end)) {
                throw ProblemException.invalid(
                        "/leavesAt", "must be after the arrival and before the end that the stay has");
            }
        }
    }

    private static List<Instant> ends(List<LegClearance> stays, Instant until) {
        List<Instant> ends = new ArrayList<>();
        for (LegClearance stay : stays) {
            Instant end = stay.leavesAt();
            if (end == null || !until.isAfter(end)) {
                throw ProblemException.invalid("/leavesAt", "must be after the end that the stay has");
            }
            ends.add(end);
        }
        return ends;
    }
}
