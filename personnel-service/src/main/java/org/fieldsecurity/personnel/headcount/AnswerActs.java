package org.fieldsecurity.personnel.headcount;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.personnel.headcount.AnswerAuthority.Basis;
import org.fieldsecurity.personnel.headcount.rules.AnswerRules;
import org.fieldsecurity.personnel.headcount.rules.StandingRules;
import org.fieldsecurity.personnel.headcount.rules.StandingRules.Outcome;
import org.fieldsecurity.personnel.roster.Refusals;
import org.fieldsecurity.personnel.roster.ScopeMap;
import org.fieldsecurity.personnel.roster.Signature;
import org.fieldsecurity.personnel.roster.Surroundings;

/** Takes answers, each with its authority and its row in the ledger, and derives what stands (P7). */
@ApplicationScoped
public class AnswerActs {

    private final PeopleLookedFor people;
    private final HeadcountAnswers answers;
    private final AnswerAuthority authorities;
    private final ScopeMap scopes;
    private final Ledger ledger;
    private final CurrentCaller caller;

    AnswerActs(
            PeopleLookedFor people,
            HeadcountAnswers answers,
            AnswerAuthority authorities,
            ScopeMap scopes,
            Ledger ledger,
            CurrentCaller caller) {
        this.people = people;
        this.answers = answers;
        this.authorities = authorities;
        this.scopes = scopes;
        this.ledger = ledger;
        this.caller = caller;
    }

    /** Takes answers one by one, by person, so that two who answer about the same people never wait for each other. */
    Uni<List<AnswerTaken>> take(Headcount headcount, List<GivenAnswer> given, Instant now) {
        List<GivenAnswer> inOrder =
                given.stream().sorted(Comparator.comparing(GivenAnswer::person)).toList();
        return scopes.aroundInSession(headcount.scope()).flatMap(counted -> Multi.createFrom()
                .iterable(inOrder)
                .onItem()
                .transformToUniAndConcatenate(answer -> take(headcount, counted, answer, now))
                .collect()
                .asList());
    }

    private Uni<AnswerTaken> take(Headcount headcount, Surroundings counted, GivenAnswer answer, Instant now) {
        return people.lock(headcount.id(), answer.person())
                .flatMap(known -> known.isPresent()
                        ? Uni.createFrom().item(known)
                        : people.stranger(answer.person(), headcount.openedAt()))
                .map(known -> known.orElseThrow(() -> unknown(answer)))
                .flatMap(person -> authorities
                        .over(person, counted, caller.get())
                        .map(basis -> basis.orElseThrow(() -> unknown(answer)))
                        .flatMap(basis -> store(headcount, person, answer, basis, now)));
    }

    private Uni<AnswerTaken> store(Headcount headcount, LookedFor person, GivenAnswer given, Basis basis, Instant now) {
        GivenAnswer answer = basis.bySelf() ? given.bySelf() : given;
        Refusals.throwIfAny(AnswerRules.refusals(
                new AnswerRules.Answer(
                        answer.status(), answer.firstHand(), basis.bySelf(), !person.expected(), answer.observedAt()),
                headcount.openedAt(),
                now));
        return add(headcount, person, basis)
                .chain(() -> answers.persistAndFlush(
                        new HeadcountAnswer(headcount.id(), answer, now, Signature.of(basis.authority()))))
                .call(stored -> ledger.append(
                        new Change("headcount-answer", stored.id(), "given", stored.view(), basis.authority())))
                .chain(stored -> answers.about(headcount.id(), answer.person()))
                .invoke(all -> requireRoom(answer, all))
                .map(all -> StandingRules.of(
                        all.stream().map(HeadcountAnswer::report).toList()))
                .call(outcome -> people.derive(headcount.id(), answer.person(), outcome))
                .map(outcome -> taken(answer, outcome));
    }

    /** Somebody who was not looked for is added, then locked like everybody else. */
    private Uni<Optional<LookedFor>> add(Headcount headcount, LookedFor person, Basis basis) {
        if (person.expected()) {
            return Uni.createFrom().item(Optional.of(person));
        }
        return people.add(headcount.id(), person.foundAt(basis.place()))
                .chain(() -> people.lock(headcount.id(), person.person()));
    }

    private static void requireRoom(GivenAnswer answer, List<HeadcountAnswer> all) {
        if (all.size() > HeadcountAnswers.MAX_OF_ONE) {
            throw ProblemException.refused(
                    "There are " + HeadcountAnswers.MAX_OF_ONE + " answers about the person at " + answer.pointer()
                            + "; no more are taken.",
                    List.of("P7"),
                    List.of("20(a)"));
        }
    }

    private static AnswerTaken taken(GivenAnswer answer, Outcome outcome) {
        return new AnswerTaken(answer.person(), outcome.standing(), outcome.inConflict());
    }

    /** The same answer for who isn't registered and for who is somebody else's to answer for. */
    private static ProblemException unknown(GivenAnswer answer) {
        return ProblemException.invalid(answer.pointer(), "is nobody whom you may answer for in this headcount");
    }
}
