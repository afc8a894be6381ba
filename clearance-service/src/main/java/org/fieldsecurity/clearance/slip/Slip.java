package org.fieldsecurity.clearance.slip;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.fieldsecurity.slip.code.SlipCode;
import org.jspecify.annotations.Nullable;

/** A written record given to one traveller for a request [An 27]; the page is drawn from its signed code. */
@Entity
@Table(name = "slip")
public class Slip {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(nullable = false)
    private UUID request;

    @Column(nullable = false)
    private UUID person;

    @Column(name = "short_code", nullable = false)
    private String shortCode;

    @Column(nullable = false)
    private String code;

    @Column(name = "issued_at", nullable = false)
    private Instant issuedAt;

    @Column(name = "valid_until", nullable = false)
    private Instant validUntil;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Column(name = "revoked_reason")
    private @Nullable String revokedReason;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected Slip() {}

    Slip(UUID request, SlipCode statement, String code) {
        this.id = statement.slipId();
        this.request = request;
        this.person = statement.travellerId();
        this.shortCode = statement.shortCode().toString();
        this.code = code;
        this.issuedAt = statement.issuedAt();
        this.validUntil = statement.validUntil();
    }

    UUID id() {
        return id;
    }

    UUID request() {
        return request;
    }

    UUID person() {
        return person;
    }

    String shortCode() {
        return shortCode;
    }

    String code() {
        return code;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    Instant validUntil() {
        return validUntil;
    }

    @Nullable
    Instant revokedAt() {
        return revokedAt;
    }

    @Nullable
    String revokedReason() {
        return revokedReason;
    }
}
