package org.fieldsecurity.personnel.roster;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.fieldsecurity.kit.id.Ids;
import org.hibernate.annotations.Immutable;

/** An office's dated statement that a list is right (P3). */
@Entity
@Immutable
@Table(name = "list_attestation")
public class ListAttestation {

    @Id
    private UUID id;

    @Column(nullable = false)
    private String scope;

    @Column(name = "as_of", nullable = false)
    private Instant asOf;

    @Column(nullable = false)
    private int personnel;

    @Column(nullable = false)
    private int dependants;

    @Column(nullable = false)
    private String digest;

    @Column(name = "due_again_on", nullable = false)
    private LocalDate dueAgainOn;

    @Column(name = "attested_at", nullable = false)
    private Instant attestedAt;

    @Embedded
    private Signature signature;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected ListAttestation() {}

    ListAttestation(ListSummary list, LocalDate dueAgainOn, Instant attestedAt, Signature signature) {
        this.id = Ids.next();
        this.scope = list.scope();
        this.asOf = list.asOf();
        this.personnel = list.personnel();
        this.dependants = list.dependants();
        this.digest = list.digest();
        this.dueAgainOn = dueAgainOn;
        this.attestedAt = attestedAt;
        this.signature = signature;
    }

    UUID id() {
        return id;
    }

    Instant asOf() {
        return asOf;
    }

    LocalDate dueAgainOn() {
        return dueAgainOn;
    }

    ListAttestationView view() {
        return new ListAttestationView(
                id, scope, asOf, personnel, dependants, digest, dueAgainOn, attestedAt, signature);
    }
}
