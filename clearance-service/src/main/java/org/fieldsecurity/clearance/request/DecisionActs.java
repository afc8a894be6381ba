package org.fieldsecurity.clearance.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fieldsecurity.clearance.assessment.CaseFile;
import org.fieldsecurity.clearance.assessment.CaseFiles;
import org.fieldsecurity.clearance.notice.Outbox;
import org.fieldsecurity.clearance.policy.DecisionPolicy;
import org.fieldsecurity.clearance.policy.LegAction;
import org.fieldsecurity.clearance.policy.Ruling;
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
    private final Outbox outbox;
    private final CaseFiles files;
    private final Ledger ledger;
    private final CurrentCaller caller;
    private final ObjectMapper json;

    DecisionActs(
            RequestActs acts,
            LegDecisions decisions,
            Outbox outbox,
            CaseFiles files,
            Ledger ledger,
            CurrentCaller caller,
            ObjectMapper json) {
        this.acts = acts;
        this.decisions = decisions;
        this.outbox = outbox;
        this.files = files;
        this.ledger = ledger;
        this.caller = caller;
        this.json = json;
    }

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
            return decisions
                    .of(request)
                    .invoke(before -> requireLegal(clearances, wanted.decisions(), before))
                    .chain(() -> files.open(request.planned(), request.travellers()))
                    .flatMap(file -> store(request, takeAll(request, clearances, wanted.decisions(), file), file));
        });
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
            clearances.add(request.clearances().stream()
                    .filter(one -> one.leg().id().equals(leg) && one.person().equals(person))
                    .findFirst()
                    .orElseThrow(() -> ProblemException.invalid(pointer, "is no traveller of this leg")));
        }
        return clearances;
    }

    /** Whoever comes second is told what was decided, when and under which office. */
    private static void requireLegal(
            List<LegClearance> clearances, List<NewDecision> wanted, List<LegDecision> before) {
        for (int i = 0; i < clearances.size(); i++) {
            LegClearance clearance = clearances.get(i);
            LegAction action = action(wanted.get(i).outcome());
            if (!clearance.state().legalActions().contains(action)) {
                String last = before.stream()
                        .filter(decision -> decision.clearance().equals(clearance.id()))
                        .reduce((first, second) -> second)
                        .map(decision -> " It was decided at " + decision.decidedAt() + " by the " + decision.office()
                                + " for " + decision.scope() + ".")
                        .orElse("");
                throw ProblemException.illegalState(
                        "This leg is " + clearance.state() + "." + last, clearance.legalActions());
            }
        }
    }

    private List<Taken> takeAll(
            ClearanceRequest request, List<LegClearance> clearances, List<NewDecision> wanted, CaseFile file) {
        List<Taken> taken = new ArrayList<>();
        for (int i = 0; i < clearances.size(); i++) {
            taken.add(take(request.judge(clearances.get(i), file), clearances.get(i), wanted.get(i), file));
        }
        request.changed(file.at());
        return taken;
    }

    private Taken take(Judgement judgement, LegClearance clearance, NewDecision decision, CaseFile file) {
        Ruling ruling = DecisionPolicy.rule(
                attempt(decision),
                clearance.traveller(),
                judgement.place(),
                judgement.assessment().verdict(),
                clearance.consentsFor(judgement),
                file.policy());
        return switch (ruling) {
            case Ruling.NotTheirs notTheirs -> throw ProblemException.forbidden();
            case Ruling.Refused(var rules, var paragraphs, var detail) ->
                throw ProblemException.refused(detail, rules, paragraphs);
            case Ruling.Accepted(HeldOffice under, boolean complete, boolean override) -> {
                switch (decision.outcome()) {
                    case CLEAR -> clearance.consent(judgement, complete);
                    case REFUSE -> clearance.refuse(judgement);
                    case REVOKE -> clearance.revoke();
                }
                yield new Taken(
                        decision,
                        clearance,
                        under,
                        new LegDecision(Ids.next(), clearance, decision, under, write(under.authority()), judgement),
                        override);
            }
        };
    }

    private Uni<Shown> store(ClearanceRequest request, List<Taken> taken, CaseFile file) {
        Authority authority = taken.getFirst().under().authority();
        String reason = taken.getFirst().decision().reason();
        List<UUID> revoked = taken.stream()
                .filter(one -> one.decision().outcome() == NewDecision.Outcome.REVOKE)
                .map(one -> one.clearance().person())
                .toList();
        return decisions
                .persist(taken.stream().map(Taken::row))
                .chain(() -> acts.store(request, "decided", authority, reason))
                .call(() -> acts.tellMoved(
                        request, taken.stream().map(Taken::clearance).toList(), file.at()))
                .call(() -> tellOverrides(request, taken, file))
                .call(() ->
                        acts.withdraw(request, revoked, reason == null ? "Withdrawn" : reason, file.at(), authority));
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

    private DecisionPolicy.Attempt attempt(NewDecision decision) {
        if (!(caller.get() instanceof Caller.Person person)) {
            throw ProblemException.forbidden();
        }
        return new DecisionPolicy.Attempt(
                person.id(),
                person.offices(),
                decision.outcome() == NewDecision.Outcome.CLEAR,
                decision.reason(),
                decision.overrideReason());
    }

    private static LegAction action(NewDecision.Outcome outcome) {
        return switch (outcome) {
            case CLEAR -> LegAction.CLEAR;
            case REFUSE -> LegAction.REFUSE;
            case REVOKE -> LegAction.REVOKE;
        };
    }

    private String write(Authority authority) {
        try {
            return json.writeValueAsString(authority);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an authority that can't be written", e);
        }
    }
}
