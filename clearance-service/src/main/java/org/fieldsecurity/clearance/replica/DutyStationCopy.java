package org.fieldsecurity.clearance.replica;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.fieldsecurity.clearance.policy.Place;
import org.jspecify.annotations.Nullable;

/** A duty station as personnel knows it. */
@Entity
@Table(name = "duty_station_copy")
public class DutyStationCopy {

    @Id
    private String locode;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String country;

    private @Nullable String area;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected DutyStationCopy() {}

    /** UN/LOCODE. */
    public String locode() {
        return locode;
    }

    /** The duty station as the rules read it. */
    public Place place() {
        return new Place(locode, country, area);
    }

    /** Name. */
    public String name() {
        return name;
    }

    /** ISO 3166-1 alpha-2 code of its country. */
    public String country() {
        return country;
    }
}
