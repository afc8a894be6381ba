package org.fieldsecurity.training.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.training.certificate.rules.CertificateCode;
import org.fieldsecurity.training.course.CourseTerms;
import org.fieldsecurity.training.course.rules.Validity;
import org.jspecify.annotations.Nullable;

/**
 * That somebody passed or attended a course (C1). A new one is issued each time; only revocation changes one, and a merge
 * of records whose it is (P10).
 */
@Entity
public class Certificate {

    /** What a certificate rests on. */
    @Schema(name = "CertificateSource", description = "What a certificate rests on")
    public enum Source {
        /** A passed computer-marked test [32]. */
        TEST,
        /** Attendance, recorded by a security officer [27]. */
        ATTENDANCE
    }

    /** Where a certificate stands on a day. */
    @Schema(name = "CertificateState", description = "Where a certificate stands on a day")
    public enum State {
        /** Valid on that day. */
        VALID,
        /** Its last day has passed. */
        EXPIRED,
        /** Taken back, with a reason. */
        REVOKED
    }

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(nullable = false)
    private String code;

    @Column(nullable = false)
    private UUID person;

    @Column(nullable = false)
    private String course;

    @Column(name = "course_version", nullable = false)
    private int courseVersion;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Source source;

    @Column(nullable = false)
    private String evidence;

    @Column(name = "completed_on", nullable = false)
    private LocalDate completedOn;

    @Column(name = "valid_until")
    @Nullable
    private LocalDate validUntil;

    @Column(name = "issued_at", nullable = false)
    private Instant issuedAt;

    @Column(name = "issued_by", nullable = false)
    private String issuedBy;

    @Column(name = "revoked_at")
    @Nullable
    private Instant revokedAt;

    @Column(name = "revoked_reason")
    @Nullable
    private String revokedReason;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected Certificate() {}

    Certificate(
            UUID id,
            CertificateCode code,
            UUID person,
            CourseTerms course,
            Validity validity,
            Source source,
            String evidence,
            Instant issuedAt,
            String issuedBy) {
        this.id = id;
        this.code = code.text();
        this.person = person;
        this.course = course.code();
        this.courseVersion = course.number();
        this.source = source;
        this.evidence = evidence;
        this.completedOn = validity.from();
        this.validUntil = validity.until();
        this.issuedAt = issuedAt;
        this.issuedBy = issuedBy;
    }

    /** Takes the certificate back. */
    void revoke(Instant at, String reason) {
        revokedAt = at;
        revokedReason = reason;
    }

    /** It is another record's of the same person now (P10). */
    void moveTo(UUID record) {
        person = record;
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    /** Where it stands on a day. */
    State stateOn(LocalDate day) {
        if (isRevoked()) {
            return State.REVOKED;
        }
        return validUntil != null && validUntil.isBefore(day) ? State.EXPIRED : State.VALID;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String code() {
        return code;
    }

    UUID person() {
        return person;
    }

    String course() {
        return course;
    }

    int courseVersion() {
        return courseVersion;
    }

    Source source() {
        return source;
    }

    String evidence() {
        return evidence;
    }

    LocalDate completedOn() {
        return completedOn;
    }

    @Nullable
    LocalDate validUntil() {
        return validUntil;
    }

    Instant issuedAt() {
        return issuedAt;
    }

    String issuedBy() {
        return issuedBy;
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
