package org.fieldsecurity.training.test;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.time.Utc;
import org.fieldsecurity.training.certificate.CertificateRegister;
import org.fieldsecurity.training.certificate.CertificateView;
import org.fieldsecurity.training.replica.Records;
import org.fieldsecurity.training.test.rules.TestMarking;
import org.fieldsecurity.training.test.rules.TestPaper;

/** Hands out papers and marks them, each with its row in the ledger, inside the caller's transaction [32]. */
@ApplicationScoped
class TestDesk {

    private static final Duration DAY = Duration.ofHours(24);

    private final TestAttempts attempts;
    private final TestPolicies policies;
    private final QuestionBank bank;
    private final CertificateRegister certificates;
    private final Records records;
    private final Ledger ledger;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    TestDesk(
            TestAttempts attempts,
            TestPolicies policies,
            QuestionBank bank,
            CertificateRegister certificates,
            Records records,
            Ledger ledger,
            InstantSource clock) {
        this.attempts = attempts;
        this.policies = policies;
        this.bank = bank;
        this.certificates = certificates;
        this.records = records;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Starts an attempt; one at a time, and only so many a day. 409 for a merged record (P10). */
    Uni<TestAttempt> start(UUID person, String course) {
        Instant now = now();
        return records.requireStanding(person)
                .chain(() -> policies.on(course, Utc.day(now)))
                .onItem()
                .ifNull()
                .failWith(() ->
                        ProblemException.refused("No test is held for this course.", List.of("C5"), List.of("32")))
                .flatMap(policy -> start(person, policy, now));
    }

    private Uni<TestAttempt> start(UUID person, TestPolicy policy, Instant now) {
        return attempts.startedSince(now.minus(DAY), person, policy.course())
                .invoke(recent -> requireAnotherAllowed(recent, policy, now))
                .chain(() -> bank.drawable(policy.course()))
                .chain(questions -> {
                    long seed = random.nextLong();
                    TestPaper paper = TestPaper.draw(questions, policy.questions(), seed);
                    return attempts.persistAndFlush(new TestAttempt(Ids.next(), person, policy, seed, paper, now));
                })
                .call(attempt -> record(attempt, "started"));
    }

    /** Marks the answers at once; a pass issues the certificate. */
    Uni<TestAttempt> mark(TestAttempt attempt, SubmittedAnswers submitted) {
        Instant now = now();
        attempt.requireOpen(now);
        TestPaper paper = attempt.paper();
        Map<String, Integer> places = submitted.places(paper);
        return bank.read(codes(paper), List.of()).flatMap(questions -> {
            TestMarking marking = TestMarking.mark(paper, places, key(questions), attempt.passPercent());
            Uni<UUID> certificate = marking.passed()
                    ? certificates
                            .issueByTest(
                                    attempt.person(), attempt.course(), attempt.id(), Authority.system("TEST_PASSED"))
                            .map(CertificateView::id)
                    : Uni.createFrom().nullItem();
            return certificate
                    .invoke(id -> attempt.marked(now, text(places), marking, id))
                    .chain(attempts::flush)
                    .chain(() -> record(attempt, marking.passed() ? "passed" : "failed"))
                    .replaceWith(attempt);
        });
    }

    static List<String> codes(TestPaper paper) {
        return paper.items().stream().map(TestPaper.Item::code).toList();
    }

    static Map<String, Integer> key(Map<String, QuestionBank.Asked> questions) {
        return questions.values().stream()
                .collect(Collectors.toMap(QuestionBank.Asked::code, QuestionBank.Asked::answer));
    }

    private void requireAnotherAllowed(List<TestAttempt> recent, TestPolicy policy, Instant now) {
        recent.stream()
                .filter(attempt -> attempt.stateAt(now) == TestAttempt.State.STARTED)
                .findFirst()
                .ifPresent(open -> {
                    throw ProblemException.illegalState(
                            "Attempt " + open.id() + " is open until " + open.deadline() + ".", List.of("SUBMIT"));
                });
        if (recent.size() >= policy.attemptsPerDay()) {
            Instant next = recent.get(recent.size() - policy.attemptsPerDay())
                    .startedAt()
                    .plus(DAY);
            throw ProblemException.refused(
                    policy.attemptsPerDay() + " attempts within 24 hours are allowed. The next one can start at "
                            + next.truncatedTo(ChronoUnit.SECONDS) + ".",
                    List.of("C5"),
                    List.of("32"));
        }
    }

    private Uni<Void> record(TestAttempt attempt, String verb) {
        return ledger.append(new Change(
                        "test",
                        attempt.id(),
                        verb,
                        AttemptSummary.of(attempt, now()),
                        Authority.self(attempt.person())))
                .replaceWithVoid();
    }

    private static String text(Map<String, Integer> places) {
        return places.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(answer -> answer.getKey() + ":" + answer.getValue())
                .collect(Collectors.joining(" "));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
