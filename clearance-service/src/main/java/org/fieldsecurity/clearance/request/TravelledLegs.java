package org.fieldsecurity.clearance.request;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.clearance.policy.LegState;
import org.fieldsecurity.clearance.policy.Sightings;
import org.fieldsecurity.clearance.request.TravelledLeg.OnLeg;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.problem.ProblemException;
import org.hibernate.reactive.mutiny.Mutiny;

/** What journeys may ask of requests and tell them: who travels on a leg, and what was reported of them. */
@ApplicationScoped
public class TravelledLegs {

    /** Two reports of one person on different requests at the same moment must see each other. */
    private static final String TAKE_TURNS =
            "select cast(pg_advisory_xact_lock(hashtextextended(cast(?1 as text), 0)) as text)";

    private static final String GO_ON = "update leg_clearance c set moved_on_at = (select min(o.evidence_at)"
            + " from leg_clearance o where o.person = c.person and o.id <> c.id and o.evidence_at > c.begun_at)"
            + " where c.person = stands_for(?1) and c.moved_on_at is distinct from (select min(o.evidence_at)"
            + " from leg_clearance o where o.person = c.person and o.id <> c.id and o.evidence_at > c.begun_at)";

    private final ClearanceRequests requests;
    private final RequestActs acts;
    private final CurrentCaller caller;

    TravelledLegs(ClearanceRequests requests, RequestActs acts, CurrentCaller caller) {
        this.requests = requests;
        this.acts = acts;
        this.caller = caller;
    }

    /** A leg; 404 when there is no such request or leg. */
    public Uni<TravelledLeg> find(UUID request, UUID leg) {
        return requests.whole(request).map(found -> leg(found, leg));
    }

    /**
     * A leg of a request that nobody else changes until this transaction ends; 404 when there is none. Nobody else reports
     * on these people meanwhile, on whatever request.
     */
    public Uni<TravelledLeg> toReportOn(UUID request, UUID leg, Collection<UUID> people) {
        return inTurn(people, (session, person) -> session.createNativeQuery(TAKE_TURNS, String.class)
                        .setParameter(1, person.toString())
                        .getSingleResultOrNull())
                .chain(() -> requests.wholeToChange(request))
                .map(found -> leg(found, leg));
    }

    /**
     * Takes the reports that count of some travellers of a leg: it starts, and it ends when they left. The legs before it
     * end too, since whoever sets out for the next place has left the one before.
     */
    public Uni<Void> travelled(TravelledLeg on, Map<UUID, Sightings> reports, Instant reportedAt, Authority authority) {
        return requests.whole(on.request()).flatMap(request -> {
            List<LegClearance> here = clearances(request, on.leg());
            int position = here.getFirst().leg().position();
            reports.forEach((person, seen) -> {
                here.stream()
                        .filter(clearance -> clearance.person().equals(person))
                        .forEach(clearance -> clearance.travelled(seen));
                if (seen.begun()) {
                    request.clearances().stream()
                            .filter(clearance -> clearance.person().equals(person))
                            .filter(clearance -> clearance.leg().position() < position)
                            .forEach(LegClearance::goneOn);
                }
            });
            request.changed(reportedAt);
            return acts.store(request, "travelled", authority, null)
                    .chain(() -> inTurn(reports.keySet(), (session, person) -> session.createNativeQuery(GO_ON)
                            .setParameter(1, person)
                            .executeUpdate()));
        });
    }

    /** What is done for one person. */
    @FunctionalInterface
    private interface Work {
        Uni<?> perform(Mutiny.Session session, UUID person);
    }

    /** By id, so that two who report on the same people don't wait for each other. */
    private static Uni<Void> inTurn(Collection<UUID> people, Work work) {
        return Panache.getSession().flatMap(session -> Multi.createFrom()
                .items(people.stream().distinct().sorted())
                .onItem()
                .transformToUniAndConcatenate(person -> work.perform(session, person))
                .collect()
                .last()
                .replaceWithVoid());
    }

    private TravelledLeg leg(ClearanceRequest request, UUID leg) {
        List<LegClearance> clearances = clearances(request, leg);
        if (clearances.isEmpty()) {
            throw ProblemException.notFound("leg");
        }
        RequestLeg found = clearances.getFirst().leg();
        return new TravelledLeg(
                request.id(),
                leg,
                found.from(),
                found.to(),
                RequestsVisible.to(caller.get(), request),
                clearances.stream()
                        .map(one -> new OnLeg(
                                one.id(), one.person(), one.whose(), one.organization(), isCleared(one.state())))
                        .toList());
    }

    private static boolean isCleared(LegState state) {
        return state.permitsTravel() || state == LegState.COMPLETED;
    }

    /** One for each traveller of the leg: what was given up before somebody was put on it again isn't travelled. */
    private static List<LegClearance> clearances(ClearanceRequest request, UUID leg) {
        return request.clearances().stream()
                .filter(clearance -> clearance.leg().id().equals(leg))
                .map(LegClearance::person)
                .distinct()
                .flatMap(person -> request.clearance(leg, person).stream())
                .toList();
    }
}
