package org.fieldsecurity.training.test;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.training.test.rules.TestMarking;
import org.fieldsecurity.training.test.rules.TestPaper;
import org.jspecify.annotations.Nullable;

/** One attempt at a test, kept for ever (C5) [32]. Once marked it only follows its person's record (P10). */
@Entity
@Table(name = "test_attempt")
public class TestAttempt {

    /** Where an attempt stands. */
    @Schema(name = "AttemptState", description = "Where an attempt stands")
    public enum State {
        /** The questions are out, the answers aren't in. */
        STARTED,
        /** Enough right answers; a certificate was issued. */
        PASSED,
        /** Too few right answers. */
        FAILED,
        /** The deadline passed without answers. */
        EXPIRED
    }

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(nullable = false)
    private UUID person;

    @Column(nullable = false)
    private String course;

    @Column(nullable = false)
    private UUID policy;

    @Column(nullable = false)
    private long seed;

    @Column(nullable = false)
    private String paper;

    @Column(name = "pass_percent", nullable = false)
    private int passPercent;

    @Column(name = "started_at", nullable = false)
    private Instant startedAt;

    @Column(nullable = false)
    private Instant deadline;

    @Column(name = "submitted_at")
    @Nullable
    private Instant submittedAt;

    @Nullable
    private String answers;

    @Nullable
    private Integer score;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private State state;

    @Nullable
    private UUID certificate;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected TestAttempt() {}

    /** Starts an attempt under a policy, with a paper drawn by the seed. */
    TestAttempt(UUID id, UUID person, TestPolicy policy, long seed, TestPaper paper, Instant now) {
        this.id = id;
        this.person = person;
        this.course = policy.course();
        this.policy = policy.id();
        this.seed = seed;
        this.paper = paper.text();
        this.passPercent = policy.passPercent();
        this.startedAt = now;
        this.deadline = now.plus(Duration.ofMinutes(policy.minutes()));
        this.state = State.STARTED;
    }

    /** Refuses answers to an attempt that is marked, or whose time is over. */
    void requireOpen(Instant now) {
        State current = stateAt(now);
        if (current != State.STARTED) {
            throw ProblemException.illegalState(
                    current == State.EXPIRED
                            ? "The time for this attempt is over. Start a new one."
                            : "This attempt is marked already. Start a new one.",
                    List.of("START"));
        }
    }

    /** Keeps the answers and their mark; a pass names the certificate. */
    void marked(Instant now, String answers, TestMarking marking, @Nullable UUID certificate) {
        this.submittedAt = now;
        this.answers = answers;
        this.score = marking.score();
        this.state = marking.passed() ? State.PASSED : State.FAILED;
        this.certificate = certificate;
    }

    /** It is another record's of the same person now (P10). */
    void moveTo(UUID record) {
        person = record;
    }

    /** Where it stands at an instant. */
    State stateAt(Instant now) {
        return state == State.STARTED && now.isAfter(deadline) ? State.EXPIRED : state;
    }

    UUID id() {
        return id;
    }

    UUID person() {
        return person;
    }

    String course() {
        return course;
    }

    TestPaper paper() {
        return TestPaper.parse(paper);
    }

    int passPercent() {
        return passPercent;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant deadline() {
        return deadline;
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable
    String answers() {
        return answers;
    }

    @Nullable
    Integer score() {
        return score;
    }

    @Nullable
    UUID certificate() {
        return certificate;
    }
}
