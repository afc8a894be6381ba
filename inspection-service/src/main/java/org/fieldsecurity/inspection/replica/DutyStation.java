package org.fieldsecurity.inspection.replica;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A duty station as personnel last published it. */
@Entity
@Immutable
@Table(name = "replica_duty_station")
public class DutyStation {

    @Id
    private String locode;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String country;

    @Column(name = "known_since", nullable = false)
    private Instant knownSince;

    @Column(nullable = false)
    private int sequence;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected DutyStation() {}

    /** UN/LOCODE. */
    public String locode() {
        return locode;
    }

    /** ISO 3166-1 alpha-2. */
    public String country() {
        return country;
    }
}
