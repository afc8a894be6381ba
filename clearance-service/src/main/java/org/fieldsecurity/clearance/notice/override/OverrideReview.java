package org.fieldsecurity.clearance.notice.override;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.clearance.notice.Occurrence.OverrideAnswered;
import org.fieldsecurity.clearance.notice.Occurrence.OverrideMade;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** A rule set aside, and what the HQ focal point says of it, once (T13) [An 19]. */
@Entity
@Table(name = "override_review")
public class OverrideReview {

    @Id
    private UUID decision;

    @Version
    private int version;

    @Column(nullable = false)
    private UUID request;

    @Column(nullable = false)
    private UUID leg;

    @Column(nullable = false)
    private UUID person;

    private @Nullable UUID decider;

    @Column(nullable = false)
    private String organization;

    @Column(nullable = false)
    private String country;

    private @Nullable String reason;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt;

    @Column(name = "answer_due", nullable = false)
    private Instant answerDue;

    @Enumerated(EnumType.STRING)
    private NewOverrideAnswer.@Nullable Outcome outcome;

    private @Nullable String text;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected OverrideReview() {}

    OverrideReview(OverrideMade made) {
        this.decision = made.decision();
        this.request = made.request();
        this.leg = made.leg();
        this.person = made.person();
        this.decider = made.decider();
        this.organization = made.organization();
        this.country = made.country();
        this.reason = made.reason();
        this.madeAt = made.at();
        this.answerDue = made.answerDue();
    }

    /** Takes the answer, which is given once and late rather than never. */
    OverrideAnswered answer(NewOverrideAnswer answer, Instant at) {
        if (answeredAt != null) {
            throw ProblemException.illegalState("This override was answered at " + answeredAt + ".", List.of());
        }
        outcome = answer.outcome();
        text = answer.text();
        answeredAt = at;
        return new OverrideAnswered(
                decision, request, organization, country, decider, outcome == NewOverrideAnswer.Outcome.ACCEPTED, at);
    }

    OverrideState state(Instant now) {
        if (answeredAt != null) {
            return OverrideState.ANSWERED;
        }
        return answerDue.isAfter(now) ? OverrideState.OPEN : OverrideState.OVERDUE;
    }

    UUID decision() {
        return decision;
    }

    String organization() {
        return organization;
    }

    String country() {
        return country;
    }

    OverrideReviewView view(Instant now) {
        return new OverrideReviewView(
                decision,
                request,
                leg,
                person,
                organization,
                country,
                reason,
                madeAt,
                answerDue,
                state(now),
                outcome,
                text,
                answeredAt);
    }
}
