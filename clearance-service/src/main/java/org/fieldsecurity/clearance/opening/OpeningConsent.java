package org.fieldsecurity.clearance.opening;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.fieldsecurity.clearance.opening.rules.ConsentRuling;
import org.fieldsecurity.clearance.opening.rules.ConsentSide;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.AuthorityColumn;
import org.fieldsecurity.kit.authority.Office;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What one of the two sides said of an opening, with the authority that it was said under (T12). */
@Entity
@Immutable
@Table(name = "opening_consent")
public class OpeningConsent {

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID opening;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ConsentSide side;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private NewConsent.Outcome outcome;

    @Column(nullable = false)
    private UUID decider;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Office office;

    @Column(nullable = false)
    private String scope;

    /** With its chain (A8). */
    @Convert(converter = AuthorityColumn.class)
    @Column(nullable = false)
    private Authority authority;

    private @Nullable String reason;

    @Column(name = "given_at", nullable = false)
    private Instant givenAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected OpeningConsent() {}

    OpeningConsent(UUID id, UUID opening, NewConsent consent, ConsentRuling.Accepted ruling, Instant at) {
        this.id = id;
        this.opening = opening;
        this.side = ruling.side();
        this.outcome = consent.outcome();
        this.decider = ruling.under().holder();
        this.office = ruling.under().office();
        this.scope = ruling.under().scope().text();
        this.authority = ruling.under().authority();
        this.reason = consent.reason();
        this.givenAt = at;
    }

    UUID id() {
        return id;
    }

    UUID opening() {
        return opening;
    }

    ConsentSide side() {
        return side;
    }

    NewConsent.Outcome outcome() {
        return outcome;
    }

    UUID decider() {
        return decider;
    }

    Office office() {
        return office;
    }

    String scope() {
        return scope;
    }

    Authority authority() {
        return authority;
    }

    @Nullable
    String reason() {
        return reason;
    }

    Instant givenAt() {
        return givenAt;
    }
}
