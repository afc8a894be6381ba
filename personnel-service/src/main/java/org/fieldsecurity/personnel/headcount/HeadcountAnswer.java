package org.fieldsecurity.personnel.headcount;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.personnel.headcount.rules.StandingRules.Report;
import org.fieldsecurity.personnel.headcount.rules.Status;
import org.fieldsecurity.personnel.roster.Signature;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What somebody answered about somebody, never changed: a later answer stands beside it (P7). */
@Entity
@Immutable
@Table(name = "headcount_answer")
public class HeadcountAnswer {

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID headcount;

    @Column(nullable = false)
    private UUID person;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Status status;

    @Column(name = "first_hand", nullable = false)
    private boolean firstHand;

    @Column(name = "observed_at", nullable = false)
    private Instant observedAt;

    @Column(name = "recorded_at", nullable = false)
    private Instant recordedAt;

    @Column(name = "on_paper", nullable = false)
    private boolean onPaper;

    @Column(nullable = false)
    private boolean late;

    private @Nullable String place;

    private @Nullable String note;

    @Embedded
    private Signature signature;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected HeadcountAnswer() {}

    HeadcountAnswer(UUID headcount, GivenAnswer given, Instant recordedAt, Signature signature) {
        this.id = Ids.next();
        this.headcount = headcount;
        this.person = given.person();
        this.status = given.status();
        this.firstHand = given.firstHand();
        this.observedAt = given.observedAt();
        this.recordedAt = recordedAt;
        this.onPaper = given.onPaper();
        this.late = given.late();
        this.place = given.place();
        this.note = given.note();
        this.signature = signature;
    }

    UUID id() {
        return id;
    }

    Report report() {
        return new Report(status, firstHand, observedAt, signature.actor());
    }

    HeadcountAnswerView view() {
        return new HeadcountAnswerView(
                id,
                headcount,
                person,
                status,
                firstHand,
                observedAt,
                recordedAt,
                onPaper,
                late,
                place,
                note,
                signature);
    }
}
