package org.fieldsecurity.personnel.delegation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.HeldOfficeState;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.personnel.appointment.Instrument;
import org.fieldsecurity.personnel.authority.ChainLink;

/** The powers of an appointment given in writing to another person, for a scope, until an end (A8). */
@Entity
public class Delegation {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(nullable = false)
    private UUID appointment;

    @Column(nullable = false)
    private String scope;

    @Column(nullable = false)
    private UUID holder;

    @Column(name = "valid_from", nullable = false)
    private Instant validFrom;

    @Column(name = "valid_to", nullable = false)
    private Instant validTo;

    @Embedded
    private Instrument instrument;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected Delegation() {}

    Delegation(UUID id, NewDelegation details) {
        this.id = id;
        this.appointment = details.appointment();
        this.scope = details.scope();
        this.holder = details.holder();
        this.validFrom = details.validFrom();
        this.validTo = details.validTo();
        this.instrument = details.instrument();
    }

    /**
     * Ends earlier than planned; ending before the beginning leaves a delegation that was never in force.
     *
     * @throws ProblemException 409 when it has ended by then
     */
    void end(Instant at) {
        if (!validTo.isAfter(at)) {
            throw ProblemException.illegalState("The delegation ends at " + validTo + " already.", List.of());
        }
        validTo = at.isAfter(validFrom) ? at : validFrom.plusMillis(1);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    UUID appointment() {
        return appointment;
    }

    Instant validTo() {
        return validTo;
    }

    HeldOfficeState state(Authority.Link root) {
        return new HeldOfficeState(id, root.office(), Scope.parse(scope), holder, validFrom, validTo, chain(root));
    }

    DelegationView view(Authority.Link root) {
        return new DelegationView(
                id, appointment, scope, holder, validFrom, validTo, instrument, ChainLink.of(chain(root)));
    }

    private List<Authority.Link> chain(Authority.Link root) {
        return List.of(
                root,
                new Authority.Link(
                        id, root.office(), Scope.parse(scope), holder, instrument.reference(), validFrom, validTo));
    }
}
