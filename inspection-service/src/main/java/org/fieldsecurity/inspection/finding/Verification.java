package org.fieldsecurity.inspection.finding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.fieldsecurity.inspection.finding.rules.VerificationOutcome;
import org.fieldsecurity.kit.id.Ids;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What a follow-up visit found of a claimed correction; never changed once recorded. */
@Entity
@Immutable
public class Verification {

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID mission;

    @Column(nullable = false)
    private UUID deficiency;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private VerificationOutcome outcome;

    private @Nullable String note;

    @Column(name = "verified_by", nullable = false)
    private String verifiedBy;

    @Column(name = "verified_at", nullable = false)
    private Instant verifiedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected Verification() {}

    Verification(UUID visit, NewVerification found, String by, Instant at) {
        this.id = Ids.next();
        this.mission = visit;
        this.deficiency = found.deficiency();
        this.outcome = found.outcome();
        this.note = found.note();
        this.verifiedBy = by;
        this.verifiedAt = at;
    }

    UUID id() {
        return id;
    }

    VerificationView view() {
        return new VerificationView(id, mission, deficiency, outcome, note, verifiedBy, verifiedAt);
    }
}
