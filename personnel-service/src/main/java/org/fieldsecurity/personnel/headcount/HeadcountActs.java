package org.fieldsecurity.personnel.headcount;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.version.EntityTag;
import org.fieldsecurity.personnel.headcount.rules.HeadcountMove;
import org.fieldsecurity.personnel.policy.TermName;
import org.fieldsecurity.personnel.roster.ScopeMap;
import org.fieldsecurity.personnel.roster.Signature;
import org.fieldsecurity.personnel.roster.Surroundings;
import org.fieldsecurity.personnel.roster.Terms;
import org.jspecify.annotations.Nullable;

/** Opens headcounts, lets answers in, and closes them with their report (P7). */
@ApplicationScoped
public class HeadcountActs {

    private static final Office[] OPENING = {
        Office.DESIGNATED_OFFICIAL, Office.SECURITY_OFFICER, Office.AREA_COORDINATOR, Office.WARDEN
    };

    private final Headcounts headcounts;
    private final PeopleLookedFor people;
    private final Travellers travellers;
    private final AnswerActs answers;
    private final HeadcountReports reports;
    private final HeadcountLock lock;
    private final ScopeMap scopes;
    private final Terms terms;
    private final Ledger ledger;
    private final CurrentCaller caller;
    private final InstantSource clock;

    HeadcountActs(
            Headcounts headcounts,
            PeopleLookedFor people,
            Travellers travellers,
            AnswerActs answers,
            HeadcountReports reports,
            HeadcountLock lock,
            ScopeMap scopes,
            Terms terms,
            Ledger ledger,
            CurrentCaller caller,
            InstantSource clock) {
        this.headcounts = headcounts;
        this.people = people;
        this.travellers = travellers;
        this.answers = answers;
        this.reports = reports;
        this.lock = lock;
        this.scopes = scopes;
        this.terms = terms;
        this.ledger = ledger;
        this.caller = caller;
        this.clock = clock;
    }

    /** The headcount, or 404. */
    Uni<Headcount> find(UUID id) {
        return headcounts.findById(id).onItem().ifNull().failWith(() -> ProblemException.notFound("headcount"));
    }

    Uni<Headcount> open(NewHeadcount details) {
        Scope scope = Scope.parse(details.scope());
        if (scope instanceof Scope.World || scope instanceof Scope.Organization) {
            throw ProblemException.invalid(
                    "/scope", "must be a country, area, duty station, zone, or organization in a country");
        }
        Instant now = now();
        return scopes.aroundInSession(scope)
                .call(place -> {
                    place.require(caller, OPENING);
                    return requireNoneOpen(scope, details.kind());
                })
                .flatMap(place -> store(details, place, place.require(caller, OPENING), now));
    }

    /** Takes answers while the headcount is open; they run beside each other, and a closure waits for them. */
    Uni<List<AnswerTaken>> answer(UUID id, List<NewAnswers.One> given) {
        return lock.shared(id).chain(() -> find(id)).flatMap(headcount -> {
            Instant now = now();
            return require(headcount, HeadcountMove.ANSWER, now)
                    .chain(() -> answers.take(headcount, asked(given, now), now));
        });
    }

    /** Takes what was ticked on paper; after the closure it is marked late and there is a new report. */
    Uni<List<AnswerTaken>> enter(UUID id, PaperResult result, PaperCodes codes) {
        return lock.alone(id).chain(() -> find(id)).flatMap(headcount -> {
            Instant now = now();
            return require(headcount, HeadcountMove.ENTER_PAPER_RESULTS, now)
                    .chain(() -> codes.read(result, headcount.id(), headcount.isClosed()))
                    .flatMap(given -> answers.take(headcount, given, now))
                    .call(taken -> headcount.isClosed()
                            ? reportAgain(headcount, now)
                            : Uni.createFrom().voidItem());
        });
    }

    /** Closes the headcount once the answers that are being taken are in. */
    Uni<Headcount> close(UUID id, @Nullable String ifMatch) {
        return lock.alone(id).chain(() -> find(id)).flatMap(headcount -> scopes.aroundInSession(headcount.scope())
                .flatMap(place -> {
                    Instant now = now();
                    Authority authority = place.authorityOf(caller.get(), OPENING)
                            .orElseThrow(() -> ProblemException.notFound("headcount"));
                    return require(headcount, HeadcountMove.CLOSE, now)
                            .invoke(() -> EntityTag.require(ifMatch, headcount.version()))
                            .chain(() -> terms.daysInSession(TermName.HEADCOUNT_EXERCISE_DAYS, now))
                            .invoke(days -> headcount.close(now, days))
                            .chain(headcounts::flush)
                            .chain(() -> reports.make(headcount.id(), 1, now, false))
                            .chain(() -> append(headcount, "closed", authority))
                            .replaceWith(headcount);
                }));
    }

    private Uni<Void> require(Headcount headcount, HeadcountMove move, Instant now) {
        Uni<Integer> paperDays = headcount.isClosed()
                ? terms.daysInSession(TermName.PAPER_RESULT_DAYS, now)
                : Uni.createFrom().item(0);
        return paperDays.invoke(days -> headcount.require(move, now, days)).replaceWithVoid();
    }

    private Uni<Headcount> store(NewHeadcount details, Surroundings place, Authority authority, Instant now) {
        Headcount headcount =
                new Headcount(details, Objects.requireNonNull(place.country()), now, Signature.of(authority));
        return headcounts
                .persistAndFlush(headcount)
                .chain(() -> people.expect(headcount.id(), place.scope(), now))
                .chain(listed -> travellers
                        .expect(headcount.id(), place.scope(), now)
                        .invoke(come -> headcount.expect(listed + come)))
                .chain(() -> travellers.mark(headcount.id(), now))
                .chain(headcounts::flush)
                .chain(() -> append(headcount, "opened", authority))
                .replaceWith(headcount);
    }

    /** Answers with the moves where one can be told; two openings at the same moment are parted by the database. */
    private Uni<Void> requireNoneOpen(Scope scope, HeadcountKind kind) {
        return headcounts
                .isOpen(scope, kind)
                .invoke(open -> {
                    if (open) {
                        throw ProblemException.illegalState(
                                "A headcount of this kind is open for this scope; answer it or close it first.",
                                List.of(HeadcountMove.ANSWER.name(), HeadcountMove.CLOSE.name()));
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> reportAgain(Headcount headcount, Instant now) {
        int number = headcount.reportAgain();
        return headcounts
                .flush()
                .chain(() -> reports.make(headcount.id(), number, now, true))
                .chain(() -> append(headcount, "reported-again", Authority.system("LATE_PAPER_RESULT")))
                .replaceWithVoid();
    }

    private Uni<?> append(Headcount headcount, String verb, Authority authority) {
        return ledger.append(new Change("headcount", headcount.id(), verb, headcount.view(), authority));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static List<GivenAnswer> asked(List<NewAnswers.One> given, Instant now) {
        return IntStream.range(0, given.size())
                .mapToObj(index -> {
                    NewAnswers.One one = given.get(index);
                    return new GivenAnswer(
                            "/answers/" + index + "/person",
                            one.person(),
                            one.status(),
                            Boolean.TRUE.equals(one.firstHand()),
                            Objects.requireNonNullElse(one.observedAt(), now).truncatedTo(ChronoUnit.MICROS),
                            false,
                            false,
                            one.place(),
                            one.note());
                })
                .toList();
    }
}
