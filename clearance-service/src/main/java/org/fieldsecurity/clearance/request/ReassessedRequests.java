package org.fieldsecurity.clearance.request;

import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.fieldsecurity.clearance.assessment.CaseFile;
import org.fieldsecurity.clearance.notice.Occurrence.PhaseReached;
import org.fieldsecurity.clearance.notice.Outbox;
import org.fieldsecurity.clearance.phase.RatingChange;
import org.fieldsecurity.clearance.phase.Touched;
import org.fieldsecurity.clearance.phase.TouchedLegs;
import org.fieldsecurity.clearance.policy.Effect;
import org.fieldsecurity.clearance.policy.EffectPolicy;
import org.fieldsecurity.clearance.policy.EffectPolicy.Standing;
import org.fieldsecurity.clearance.policy.PhaseRow;
import org.fieldsecurity.clearance.request.OpenRequests.Batch;
import org.fieldsecurity.clearance.request.OpenRequests.Wanted;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.HeldOffice;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;

/** Judges the legs that a change of a rating touches once more, and reopens those that must be cleared again. */
@ApplicationScoped
public class ReassessedRequests implements TouchedLegs {

    private final OpenRequests open;
    private final ReassessmentStore store;
    private final List<WithdrawalListener> listeners;
    private final Ledger ledger;
    private final Outbox outbox;

    ReassessedRequests(
            OpenRequests open,
            ReassessmentStore store,
            @All List<WithdrawalListener> listeners,
            Ledger ledger,
            Outbox outbox) {
        this.open = open;
        this.store = store;
        this.listeners = new ArrayList<>(listeners);
        this.ledger = ledger;
        this.outbox = outbox;
    }

    /** A clearance, what the change means for it, and the verdict under the new rating. */
    private record Found(LegClearance clearance, Effect effect, Judgement judgement) {

        Touched touched() {
            return new Touched(
                    new Touched.OnLeg(
                            clearance.request().id(), clearance.leg().id(), clearance.id(), clearance.state()),
                    clearance.person(),
                    clearance.category(),
                    clearance.organization(),
                    clearance.dutyStation(),
                    effect,
                    clearance.person());
        }
    }

    @Override
    public Uni<Void> judge(RatingChange change, Function<List<Touched>, Uni<Void>> found) {
        return read(change, false, batch -> judged(change, batch)
                .flatMap(all -> found.apply(all.stream().map(Found::touched).toList())));
    }

    @Override
    public Uni<Void> reassess(
            RatingChange change, Authority authority, String reason, Function<List<Touched>, Uni<Void>> found) {
        return read(change, true, batch -> judged(change, batch)
                .flatMap(all -> found.apply(all.stream().map(Found::touched).toList())
                        .chain(() -> store(batch, all, change, authority, reason))));
    }

    private Uni<Void> read(RatingChange change, boolean toChange, Function<Batch, Uni<Void>> each) {
        Wanted wanted = new Wanted(change.dutyStations(), null, change.at());
        return open.read(wanted, toChange, each, () -> false).replaceWithVoid();
    }

    private Uni<List<Found>> judged(RatingChange change, Batch batch) {
        return open.cases(batch, change.policy(), change.places(), change.after(), change.at())
                .map(cases -> batch.open().stream()
                        .map(clearance -> found(
                                change,
                                batch,
                                clearance,
                                Objects.requireNonNull(
                                        cases.get(clearance.request().id()))))
                        .toList());
    }

    private static Found found(RatingChange change, Batch batch, LegClearance clearance, CaseFile after) {
        ClearanceRequest request = clearance.request();
        Judgement judgement = request.judge(clearance, after);
        boolean begun = clearance.hasBegun(change.at());
        Effect effect = begun
                ? EffectPolicy.onVisitor(clearance.traveller(), row(change, clearance))
                : EffectPolicy.onLeg(
                        standing(clearance, batch.decisions(request), judgement),
                        request.assess(clearance, after.under(change.before())),
                        judgement.assessment(),
                        change.isMilder(clearance.dutyStation()));
        return new Found(clearance, effect, judgement);
    }

    private static PhaseRow row(RatingChange change, LegClearance clearance) {
        return change.policy()
                .row(change.after()
                        .getOrDefault(clearance.dutyStation(), change.policy().baseline()))
                .orElseThrow();
    }

    private static Standing standing(LegClearance clearance, List<LegDecision> decisions, Judgement judgement) {
        List<LegDecision> counted = clearance.counted(decisions);
        return new Standing(
                clearance.state(),
                counted.stream().map(ReassessedRequests::office).toList(),
                counted.stream().anyMatch(decision -> decision.overrideReason() != null),
                judgement.place());
    }

    private static HeldOffice office(LegDecision decision) {
        return new HeldOffice(
                decision.office(),
                Scope.parse(decision.scope()),
                decision.decider(),
                decision.authority().chain());
    }

    private Uni<Void> store(Batch batch, List<Found> all, RatingChange change, Authority authority, String reason) {
        Map<UUID, ClearanceRequest> touched = new HashMap<>();
        List<ReassessmentStore.Clearance> judged = new ArrayList<>();
        List<WithdrawalListener.Withdrawn> withdrawn = new ArrayList<>();
        for (Found one : all) {
            LegClearance clearance = one.clearance();
            if (one.effect() == Effect.STAYS_CLEARED || one.effect() == Effect.STAYS) {
                continue;
            }
            ClearanceRequest request = clearance.request();
            touched.put(request.id(), request);
            if (clearance.state().permitsTravel()
                    && clearance.slipIssuedAt() != null
                    && one.effect() != Effect.MUST_LEAVE) {
                withdrawn.add(new WithdrawalListener.Withdrawn(request.id(), clearance.person()));
            }
            if (clearance.reassess(one.effect(), one.judgement())) {
                judged.add(new ReassessmentStore.Clearance(clearance, one.judgement()));
            }
        }
        touched.values().forEach(request -> request.changed(change.at()));
        List<PhaseReached> reached = all.stream()
                .map(one -> new PhaseReached(
                        RequestOccurrences.moved(one.clearance().request(), List.of(one.clearance()), change.at()),
                        one.effect()))
                .toList();
        List<Change> changes = touched.values().stream()
                .map(request -> new Change(
                        "request",
                        request.id().toString(),
                        "reassessed",
                        RequestViews.of(request, batch.decisions(request), batch.questions(), List.of()),
                        authority,
                        reason))
                .toList();
        return Panache.getSession()
                .invoke(session -> session.clear())
                .chain(() -> store.store(judged, touched.values()))
                .chain(() -> ledger.appendAll(changes))
                .chain(() -> outbox.tell(reached))
                .chain(() -> withdraw(withdrawn, change, authority, reason))
                .chain(Panache::getSession)
                .flatMap(session -> session.flush());
    }

    private Uni<Void> withdraw(
            List<WithdrawalListener.Withdrawn> withdrawn, RatingChange change, Authority authority, String reason) {
        Uni<Void> told = Uni.createFrom().voidItem();
        if (!withdrawn.isEmpty()) {
            for (WithdrawalListener listener : listeners) {
                told = told.chain(() ->
                        listener.withdrawn(withdrawn.stream().distinct().toList(), reason, change.at(), authority));
            }
        }
        return told;
    }
}
