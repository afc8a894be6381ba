package org.fieldsecurity.clearance.replica;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.fieldsecurity.clearance.policy.Certificate;
import org.jspecify.annotations.Nullable;

/** A certificate as training knows it. */
@Entity
@Table(name = "certificate_copy")
public class CertificateCopy {

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID person;

    @Column(nullable = false)
    private String course;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private @Nullable LocalDate validUntil;

    /** Recognized and not revoked. */
    @Column(nullable = false)
    private boolean counts;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected CertificateCopy() {}

    UUID person() {
        return person;
    }

    /** Whether it counts: a revoked one does not. */
    public boolean counts() {
        return counts;
    }

    /** What it certifies, as the rules read it. */
    public Certificate certificate() {
        return new Certificate(course, validFrom, validUntil);
    }
}
