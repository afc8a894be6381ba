package org.fieldsecurity.clearance.request;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fieldsecurity.clearance.assessment.CaseFiles;
import org.fieldsecurity.clearance.assessment.PlannedLeg;
import org.fieldsecurity.clearance.assessment.PlannedTraveller;
import org.fieldsecurity.clearance.notice.Outbox;
import org.fieldsecurity.clearance.phase.RatingLock;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.version.EntityTag;
import org.jspecify.annotations.Nullable;

/** What travellers and their organizations do to requests. */
@ApplicationScoped
public class RequestActs {

    private final ClearanceRequests requests;
    private final LegDecisions decisions;
    private final LegQuestions questions;
    private final CaseFiles files;
    private final RatingLock ratings;
    private final List<WithdrawalListener> listeners;
    private final Outbox outbox;
    private final Ledger ledger;
    private final CurrentCaller caller;
    private final InstantSource clock;

    RequestActs(
            ClearanceRequests requests,
            LegDecisions decisions,
            LegQuestions questions,
            CaseFiles files,
            RatingLock ratings,
            @All List<WithdrawalListener> listeners,
            Outbox outbox,
            Ledger ledger,
            CurrentCaller caller,
            InstantSource clock) {
        this.requests = requests;
        this.decisions = decisions;
        this.questions = questions;
        this.files = files;
        this.ratings = ratings;
        this.listeners = new ArrayList<>(listeners);
        this.outbox = outbox;
        this.ledger = ledger;
        this.caller = caller;
        this.clock = clock;
    }

    /** A request and how it looks. */
    record Shown(ClearanceRequest request, ClearanceRequestView view) {}

    /** Writes a draft. */
    Uni<Shown> draft(NewClearanceRequest details) {
        List<PlannedLeg> legs = PlannedLeg.of(details.legs());
        return files.openFor(legs, details.travellers()).flatMap(file -> {
            PlannedTraveller first = details.travellers().getFirst();
            String organization = file.traveller(first).organization();
            ClearanceRequest request = new ClearanceRequest(
                    Ids.next(), details, file, organization, caller.get().actor());
            return store(request, "drafted", asker(request), null);
        });
    }

    /** Submits a draft: the rules clear or refuse what they can, the rest waits for decisions. */
    Uni<Shown> submit(UUID id, @Nullable String ifMatch) {
        return toChange(id).flatMap(request -> {
            Authority authority = asker(request);
            EntityTag.require(ifMatch, request.version());
            List<PlannedLeg> legs = request.planned();
            return files.takeTurn(legs)
                    .chain(() -> files.open(request.journey()))
                    .flatMap(file -> {
                        request.submit(file);
                        return store(request, "submitted", authority, null)
                                .call(() -> tellMoved(request, request.clearances(), file.at()));
                    });
        });
    }

    /** Puts another journey in the place of the one that was asked for; only what changed opens again (T21). */
    Uni<Shown> amend(UUID id, @Nullable String ifMatch, AmendedRequest wanted) {
        return toChange(id, wanted.countries()).flatMap(request -> {
            Authority authority = asker(request);
            EntityTag.require(ifMatch, request.version());
            List<PlannedLeg> legs = wanted.planned();
            return files.takeTurn(legs)
                    .chain(() -> files.openFor(
                            legs, wanted.travellers(), request.journey().people()))
                    .flatMap(file -> {
                        Amendment.Taken taken = request.amend(wanted, file);
                        return store(request, "amended", authority, wanted.reason())
                                .call(() -> tellMoved(request, request.askedAt(file.at()), file.at()))
                                .call(() -> tellMoved(request, taken.givenUp(), file.at()))
                                .call(() -> withdraw(
                                        request, taken.noLongerCleared(), wanted.reason(), file.at(), authority));
                    });
        });
    }

    /** Gives a journey up; the record stays, its slips no longer hold (T21). */
    Uni<Shown> cancel(UUID id, @Nullable String ifMatch, Cancellation cancellation) {
        Instant now = clock.instant();
        return toChange(id).flatMap(request -> {
            Authority authority = asker(request);
            EntityTag.require(ifMatch, request.version());
            List<LegClearance> givenUp = request.cancel(now);
            List<UUID> people =
                    request.travellers().stream().map(PlannedTraveller::person).toList();
            return store(request, "cancelled", authority, cancellation.reason())
                    .call(() -> tellMoved(request, givenUp, now))
                    .call(() -> withdraw(request, people, cancellation.reason(), now, authority));
        });
    }

    Instant now() {
        return clock.instant();
    }

    /** A request that the caller may see, with all its parts. */
    Uni<Shown> show(UUID id) {
        return requests.whole(id).invoke(this::requireVisible).flatMap(this::shown);
    }

    /** A request that the caller may see, locked for a change, while the ratings of its countries stay as they are. */
    Uni<ClearanceRequest> toChange(UUID id) {
        return toChange(id, Set.of());
    }

    /** The same with the countries that the change adds. */
    private Uni<ClearanceRequest> toChange(UUID id, Set<String> added) {
        return requests.countries(id)
                .map(countries -> {
                    Set<String> all = new HashSet<>(countries);
                    all.addAll(added);
                    return all;
                })
                .flatMap(ratings::toJudge)
                .chain(() -> requests.wholeToChange(id))
                .invoke(this::requireVisible);
    }

    /** Stores a change with its row in the ledger. */
    Uni<Shown> store(ClearanceRequest request, String verb, Authority authority, @Nullable String reason) {
        return requests.persistAndFlush(request)
                .flatMap(this::shown)
                .call(shown -> ledger.append(new Change(
                        "request", request.id().toString(), verb, shown.view().withoutActions(), authority, reason)));
    }

    /** Writes notices of clearances that came to other states. */
    Uni<Void> tellMoved(ClearanceRequest request, List<LegClearance> clearances, Instant at) {
        return outbox.tell(RequestOccurrences.moved(request, clearances, at));
    }

    /** Tells whoever gave these travellers something for the request that it no longer holds. */
    Uni<Void> withdraw(ClearanceRequest request, List<UUID> people, String reason, Instant at, Authority authority) {
        return Multi.createFrom()
                .iterable(people)
                .onItem()
                .transformToUniAndConcatenate(person -> Multi.createFrom()
                        .iterable(listeners)
                        .onItem()
                        .transformToUniAndConcatenate(
                                listener -> listener.withdrawn(request.id(), person, reason, at, authority))
                        .collect()
                        .last())
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Shown> shown(ClearanceRequest request) {
        return decisions.of(request).flatMap(taken -> questions
                .of(request)
                .map(asked -> new Shown(
                        request, RequestViews.of(request, taken, asked, NextActions.of(request, caller.get())))));
    }

    private void requireVisible(ClearanceRequest request) {
        if (!RequestsVisible.to(caller.get(), request)) {
            throw ProblemException.notFound("request");
        }
    }

    /** Travellers and whoever made the request act for themselves; others for the organization. */
    Authority asker(ClearanceRequest request) {
        return caller.get() instanceof Caller.Person person && RequestsVisible.isTheirs(person.id(), request)
                ? Authority.self(person.id())
                : caller.requireOrganization(
                        request.organization(), RequestsVisible.organizationInCountry(request), RequestsVisible.ASKING);
    }
}
