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
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A consent, refusal or withdrawal, with the authority it was given under and the facts it was made on. */
@Entity
@Immutable
@Table(name = "leg_decision")
public class LegDecision {

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID clearance;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private NewDecision.Outcome outcome;

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

    @Column(name = "override_reason")
    private @Nullable String overrideReason;

    @Column(name = "policy_version", nullable = false)
    private UUID policyVersion;

    /** The verdict as JSON with the age of its facts. */
    @Column(nullable = false)
    private String assessment;

    @Column(name = "decided_at", nullable = false)
    private Instant decidedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected LegDecision() {}

    LegDecision(UUID id, LegClearance clearance, NewDecision decision, HeldOffice under, Judgement basis) {
        this.id = id;
        this.clearance = clearance.id();
        this.outcome = decision.outcome();
        this.decider = under.holder();
        this.office = under.office();
        this.scope = under.scope().text();
        this.authority = under.authority();
        this.reason = decision.reason();
        this.overrideReason = decision.overrideReason();
        this.policyVersion = basis.assessment().policyVersion();
        this.assessment = AssessmentColumn.write(basis.view());
        this.decidedAt = basis.at();
    }

    UUID id() {
        return id;
    }

    UUID clearance() {
        return clearance;
    }

    NewDecision.Outcome outcome() {
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

    @Nullable
    String overrideReason() {
        return overrideReason;
    }

    UUID policyVersion() {
        return policyVersion;
    }

    Instant decidedAt() {
        return decidedAt;
    }
}
