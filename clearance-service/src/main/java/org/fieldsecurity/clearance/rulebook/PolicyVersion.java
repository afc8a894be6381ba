package org.fieldsecurity.clearance.rulebook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One version of the policy document, in force from an instant until the next one is. Never changed. */
@Entity
@Immutable
@Table(name = "policy_version")
public class PolicyVersion {

    @Id
    private UUID id;

    @Column(name = "valid_from", nullable = false)
    private Instant validFrom;

    @Column(nullable = false)
    private String document;

    @Column(name = "set_by", nullable = false)
    private String setBy;

    @Column(nullable = false)
    private String reason;

    /** How many open legs it judged otherwise when it was set, as JSON; null for the version that ships. */
    private @Nullable String impact;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected PolicyVersion() {}

    PolicyVersion(UUID id, Instant validFrom, String document, String impact, String setBy, String reason) {
        this.id = id;
        this.validFrom = validFrom;
        this.document = document;
        this.impact = impact;
        this.setBy = setBy;
        this.reason = reason;
    }

    UUID id() {
        return id;
    }

    Instant validFrom() {
        return validFrom;
    }

    String document() {
        return document;
    }

    @Nullable
    String impact() {
        return impact;
    }

    String setBy() {
        return setBy;
    }

    String reason() {
        return reason;
    }
}
