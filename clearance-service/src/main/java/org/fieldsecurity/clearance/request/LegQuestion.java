package org.fieldsecurity.clearance.request;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.AuthorityColumn;
import org.fieldsecurity.kit.authority.HeldOffice;
import org.fieldsecurity.kit.authority.Office;
import org.jspecify.annotations.Nullable;

/** What whoever decides asks before they do, and what they are answered (T20). */
@Entity
@Table(name = "leg_question")
public class LegQuestion {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID clearance;

    @Column(nullable = false, updatable = false)
    private String question;

    @Column(name = "asked_by", nullable = false, updatable = false)
    private UUID askedBy;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Office office;

    @Column(nullable = false, updatable = false)
    private String scope;

    /** With its chain (A8). */
    @Convert(converter = AuthorityColumn.class)
    @Column(nullable = false, updatable = false)
    private Authority authority;

    @Column(name = "asked_at", nullable = false, updatable = false)
    private Instant askedAt;

    private @Nullable String answer;

    @Column(name = "answered_by")
    private @Nullable String answeredBy;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected LegQuestion() {}

    LegQuestion(UUID id, LegClearance clearance, String question, HeldOffice under, Instant at) {
        this.id = id;
        this.clearance = clearance.id();
        this.question = question;
        this.askedBy = under.holder();
        this.office = under.office();
        this.scope = under.scope().text();
        this.authority = under.authority();
        this.askedAt = at;
    }

    void answer(String text, String by, Instant at) {
        answer = text;
        answeredBy = by;
        answeredAt = at;
    }

    UUID clearance() {
        return clearance;
    }

    String question() {
        return question;
    }

    UUID askedBy() {
        return askedBy;
    }

    Office office() {
        return office;
    }

    String scope() {
        return scope;
    }

    Instant askedAt() {
        return askedAt;
    }

    @Nullable
    String answer() {
        return answer;
    }

    @Nullable
    String answeredBy() {
        return answeredBy;
    }

    @Nullable
    Instant answeredAt() {
        return answeredAt;
    }
}
