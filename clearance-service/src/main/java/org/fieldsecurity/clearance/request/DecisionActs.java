package org.fieldsecurity.clearance.request;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.fieldsecurity.clearance.assessment.CaseFile;
import org.fieldsecurity.clearance.assessment.CaseFiles;
import org.fieldsecurity.clearance.notice.Outbox;
import org.fieldsecurity.clearance.policy.DecisionPolicy;
import org.fieldsecurity.clearance.policy.LegAction;
import org.fieldsecurity.clearance.policy.Ruling;
import org.fieldsecurity.clearance.request.NewDecisionOnMany.Item;
import org.fieldsecurity.clearance.request.RequestActs.Shown;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.HeldOffice;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.version.EntityTag;
import org.jspecify.annotations.Nullable;

/** Takes decisions on legs: the rules say who may and how, on the facts of this instant (T2, T13). */
@ApplicationScoped
public class DecisionActs {

    private final RequestActs acts;
    private final LegDecisions decisions;
    private final OfficesInForce offices;
    private final Outbox outbox;
    private final CaseFiles files;
    private final Ledger ledger;
    private final CurrentCaller caller;

    DecisionActs(
            RequestActs acts,
            LegDecisions decisions,
            OfficesInForce offices,
            Outbox outbox,
            CaseFiles files,
            Ledger ledger,
            CurrentCaller caller) {
        this.acts = acts;
        this.decisions = decisions;
        this.offices = offices;
        this.outbox = outbox;
        this.files = files;
        this.ledger = ledger;
        this.caller = caller;
    }

    /**
     * What a decision is taken on.
     *
     * @param request the request, locked
     * @param before the decisions taken so far
     * @param file what is known now
     * @param held the offices that whoever decides holds now
     */
    private record Bench(ClearanceRequest request, List<LegDecision> before, CaseFile file, List<HeldOffice> held) {}

    /** A decision with the office that it is taken under. */
    private record Taken(
            NewDecision decision, LegClearance clearance, HeldOffice under, LegDecision row, boolean override) {}

    /** Takes all decisions on a leg or none. */
    Uni<Shown> decide(UUID id, UUID leg, @Nullable String ifMatch, NewDecisions wanted) {
        return acts.toChange(id).flatMap(request -> {
            if (ifMatch != null) {
                EntityTag.require(ifMatch, request.version());
            }
            List<LegClearance> clearances = clearances(request, leg, wanted.decisions());
            return open(request).flatMap(bench -> {
                List<Taken> taken = new ArrayList<>();
                for (int i = 0; i < clearances.size(); i++) {
                    requireLegal(clearances.get(i), wanted.decisions().get(i), bench.before());
                }
                for (int i = 0; i < clearances.size(); i++) {
                    taken.add(take(bench, clearances.get(i), wanted.decisions().get(i)));
                }
                return store(bench, taken);
            });
        });
    }

    /** Takes one decision on many legs, each answered on its own; all that were taken are stored together. */
    Uni<List<DecidedItem>> decideMany(NewDecisionOnMany wanted) {
        // In one order for everybody, so that two who decide on the same requests wait for each other one way only.
        Map<UUID, List<Item>> byRequest = new TreeMap<>();
        wanted.items().forEach(item -> byRequest
                .computeIfAbsent(item.request(), id -> new ArrayList<>())
                .add(item));
        Map<Item, DecidedItem> answers = new HashMap<>();
        return Multi.createFrom()
                .iterable(byRequest.entrySet())
                .onItem()
                .transformToUniAndConcatenate(entry -> decideMany(entry.getKey(), entry.getValue(), wanted, answers))
                .collect()
                .last()
                .map(done -> wanted.items().stream().map(answers::get).toList());
    }

    private Uni<Void> decideMany(UUID id, List<Item> items, NewDecisionOnMany wanted, Map<Item, DecidedItem> answers) {
        return acts.toChange(id)
                .flatMap(request -> open(request).flatMap(bench -> {
                    List<Taken> taken = new ArrayList<>();
                    for (Item item : items) {
                        try {
                            taken.add(takeOne(bench, item, wanted.on(item.person())));
                            answers.put(
                                    item,
                                    DecidedItem.of(
                                            item, taken.getLast().clearance().state()));
                        } catch (ProblemException refused) {
                            answers.putIfAbsent(item, DecidedItem.refused(item, refused));
                        }
                    }
                    return taken.isEmpty()
                            ? Uni.createFrom().voidItem()
                            : store(bench, taken).replaceWithVoid();
                }))
                .onFailure(ProblemException.class)
                .recoverWithUni(refused -> {
                    items.forEach(item -> answers.put(item, DecidedItem.refused(item, (ProblemException) refused)));
                    return Uni.createFrom().voidItem();
                });
    }

    private Taken takeOne(Bench bench, Item item, NewDecision decision) {
        LegClearance clearance = bench.request()
                .clearance(item.leg(), item.person())
                .orElseThrow(() -> ProblemException.notFound("traveller of such a leg"));
        requireLegal(clearance, decision, bench.before());
        return take(bench, clearance, decision);
    }

    private Uni<Bench> open(ClearanceRequest request) {
        return decisions.of(request).flatMap(before -> files.open(request.journey())
                .flatMap(file -> offices.of(decider(), file.at()).map(held -> new Bench(request, before, file, held))));
    }

    private Caller.Person decider() {
        if (caller.get() instanceof Caller.Person person) {
            return person;
        }
        throw ProblemException.forbidden();
    }

    private static List<LegClearance> clearances(ClearanceRequest request, UUID leg, List<NewDecision> wanted) {
        if (request.legs().stream().noneMatch(one -> one.id().equals(leg))) {
            throw ProblemException.notFound("leg");
        }
        List<LegClearance> clearances = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < wanted.size(); i++) {
            UUID person = wanted.get(i).person();
            String pointer = "/decisions/" + i + "/person";
            if (!seen.add(person)) {
                throw ProblemException.invalid(pointer, "is named twice");
            }
            clearances.add(request.clearance(leg, person)
                    .orElseThrow(() -> ProblemException.invalid(pointer, "is no traveller of this leg")));
        }
        return clearances;
    }

    /** Whoever comes second is told what was decided, when and under which office. */
    private static void requireLegal(LegClearance clearance, NewDecision wanted, List<LegDecision> before) {
        LegAction action = action(wanted.outcome());
        boolean extension = action == LegAction.EXTEND;
        if (clearance.state().legalActions().contains(action) && (!extension || clearance.wantedUntil() != null)) {
            return;
        }
        String last = before.stream()
                .filter(decision -> decision.clearance().equals(clearance.id()))
                .reduce((first, second) -> second)
                .map(decision -> " It was decided at " + decision.decidedAt() + " by the " + decision.office() + " for "
                        + decision.scope() + ".")
                .orElse("");
        throw ProblemException.illegalState(
                "This leg is " + clearance.state() + (extension ? " and no longer stay waits for a decision." : ".")
                        + last,
                clearance.legalActions());
    }

    private Taken take(Bench bench, LegClearance clearance, NewDecision decision) {
        Judgement judgement = bench.request().judge(clearance, bench.file());
        DecisionPolicy.Attempt attempt = new DecisionPolicy.Attempt(
                decider().id(),
                bench.held(),
                decision.outcome().permits(),
                decision.reason(),
                decision.overrideReason());
        Ruling.Accepted ruling =
                judgement.require(attempt, clearance, bench.file().policy());
        switch (decision.outcome()) {
            case CLEAR -> clearance.consent(judgement, ruling.complete());
            case REFUSE -> clearance.refuse(judgement);
            case REVOKE -> clearance.revoke();
            case EXTEND -> clearance.extend(judgement, ruling.complete());
            case REFUSE_EXTENSION -> clearance.refuseExtension(judgement);
        }
        return new Taken(
                decision,
                clearance,
                ruling.under(),
                new LegDecision(Ids.next(), clearance, decision, ruling.under(), judgement),
                ruling.override());
    }

    private Uni<Shown> store(Bench bench, List<Taken> taken) {
        ClearanceRequest request = bench.request();
        Authority authority = taken.getFirst().under().authority();
        String reason = taken.getFirst().decision().reason();
        Instant at = bench.file().at();
        request.changed(at);
        List<UUID> revoked = taken.stream()
                .filter(one -> one.decision().outcome() == NewDecision.Outcome.REVOKE)
                .map(one -> one.clearance().person())
                .toList();
        return decisions
                .persist(taken.stream().map(Taken::row))
                .chain(() -> acts.store(request, "decided", authority, reason))
                .call(() -> acts.tellMoved(
                        request, taken.stream().map(Taken::clearance).toList(), at))
                .call(() -> tellOverrides(request, taken, bench.file()))
                .call(() -> acts.withdraw(request, revoked, reason == null ? "Withdrawn" : reason, at, authority));
    }

    /** Each override goes to the HQ focal point by an event of its own (T13) [An 19]. */
    private Uni<Void> tellOverrides(ClearanceRequest request, List<Taken> taken, CaseFile file) {
        Uni<Void> told = Uni.createFrom().voidItem();
        for (Taken one : taken) {
            if (one.override()) {
                OverrideView override = OverrideView.of(request, one.clearance(), one.row());
                told = told.chain(() -> ledger.append(new Change(
                                "override",
                                override.id().toString(),
                                "made",
                                override,
                                one.under().authority(),
                                one.decision().overrideReason())))
                        .chain(() -> outbox.tell(RequestOccurrences.override(
                                override, one.row().decider(), file.policy().overrideAnswer())));
            }
        }
        return told;
    }

    private static LegAction action(NewDecision.Outcome outcome) {
        return switch (outcome) {
            case CLEAR -> LegAction.CLEAR;
            case REFUSE -> LegAction.REFUSE;
            case REVOKE -> LegAction.REVOKE;
            case EXTEND, REFUSE_EXTENSION -> LegAction.EXTEND;
        };
    }
}
