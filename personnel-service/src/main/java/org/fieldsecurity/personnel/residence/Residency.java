package org.fieldsecurity.personnel.residence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.personnel.residence.rules.MoveRules;
import org.jspecify.annotations.Nullable;

/** That a person lives in a home, and so in its zone, during a time. */
@Entity
public class Residency {

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID person;

    @Column(nullable = false)
    private UUID residence;

    @SuppressWarnings("UnusedVariable") // Read by queries, and written by them when the home gets another zone.
    private @Nullable String zone;

    @Column(name = "valid_from", nullable = false)
    private Instant validFrom;

    @Column(name = "valid_to")
    private @Nullable Instant validTo;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected Residency() {}

    Residency(UUID person, Residence home, Instant since) {
        this.id = Ids.next();
        this.person = person;
        this.residence = home.id();
        this.zone = home.zone();
        this.validFrom = since;
    }

    void end(Instant at) {
        validTo = at;
    }

    UUID residence() {
        return residence;
    }

    Instant since() {
        return validFrom;
    }

    MoveRules.Latest latest() {
        return new MoveRules.Latest(residence, validFrom, validTo);
    }

    ResidencyView view() {
        return new ResidencyView(person, residence, validFrom, validTo);
    }
}
