package org.fieldsecurity.clearance.request;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.clearance.request.ClearedJourney.ClearedLeg;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What other features may ask of requests. */
@ApplicationScoped
public class ClearedJourneys {

    private final ClearanceRequests requests;
    private final LegDecisions decisions;
    private final RequestActs acts;
    private final CurrentCaller caller;

    ClearedJourneys(ClearanceRequests requests, LegDecisions decisions, RequestActs acts, CurrentCaller caller) {
        this.requests = requests;
        this.decisions = decisions;
        this.acts = acts;
        this.caller = caller;
    }

    /**
     * Cleared legs, and why the caller may act on them.
     *
     * @param journey the legs
     * @param authority the traveller's own, the requester's, or the organization's
     */
    public record Permitted(ClearedJourney journey, Authority authority) {}

    /** The cleared legs of one traveller; 404 where the caller may see no such request or traveller. */
    public Uni<ClearedJourney> of(UUID request, UUID person) {
        return visible(requests.whole(request), person)
                .flatMap(found -> decisions.of(found).map(taken -> journey(found, person, taken)));
    }

    /** Notes on every cleared leg of the traveller that a slip was issued, and gives the legs. */
    public Uni<Permitted> withSlip(UUID request, UUID person, Instant at) {
        return visible(requests.wholeToChange(request), person)
                .invoke(found -> cleared(found, person).forEach(clearance -> clearance.slipIssued(at)))
                .flatMap(found -> decisions
                        .of(found)
                        .map(taken -> new Permitted(journey(found, person, taken), acts.asker(found))));
    }

    private Uni<ClearanceRequest> visible(Uni<ClearanceRequest> request, UUID person) {
        return request.invoke(found -> {
            boolean travels = found.clearances().stream()
                    .anyMatch(clearance -> clearance.person().equals(person));
            boolean another = caller.get() instanceof Caller.Person self
                    && !self.id().equals(person)
                    && self.offices().isEmpty()
                    && !found.createdBy().equals(self.actor());
            if (!travels || another || !RequestsVisible.to(caller.get(), found)) {
                throw ProblemException.notFound("traveller of such a request");
            }
        });
    }

    private static List<LegClearance> cleared(ClearanceRequest request, UUID person) {
        return request.clearances().stream()
                .filter(clearance -> clearance.person().equals(person))
                .filter(clearance -> clearance.state().permitsTravel())
                .filter(clearance -> !clearance.leg().transit())
                .sorted(Comparator.comparingInt(clearance -> clearance.leg().position()))
                .toList();
    }

    private static ClearedJourney journey(ClearanceRequest request, UUID person, List<LegDecision> taken) {
        List<ClearedLeg> legs = cleared(request, person).stream()
                .map(clearance -> new ClearedLeg(
                        clearance.leg().from(),
                        clearance.leg().to(),
                        clearance.leg().arrivesAt(),
                        clearance.leavesAt(),
                        clearedBy(clearance, taken)))
                .toList();
        return new ClearedJourney(
                request.id(), person, request.title(), request.organization(), request.contact(), legs);
    }

    private static @Nullable String clearedBy(LegClearance clearance, List<LegDecision> taken) {
        return taken.stream()
                .filter(decision -> decision.clearance().equals(clearance.id()))
                .reduce((first, second) -> second)
                .map(decision -> decision.office() + " " + decision.scope())
                .orElse(null);
    }
}
