package org.fieldsecurity.personnel.place;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import org.fieldsecurity.kit.authority.Scope;
import org.jspecify.annotations.Nullable;

/** A place where personnel serve, by its UN/LOCODE. */
@Entity
@Table(name = "duty_station")
public class DutyStation {

    @Id
    private String locode;

    @Version
    private int version;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String country;

    @Column(nullable = false)
    private boolean capital;

    @Column(nullable = false)
    private boolean family;

    @Column(nullable = false)
    private BigDecimal latitude;

    @Column(nullable = false)
    private BigDecimal longitude;

    private @Nullable String area;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected DutyStation() {}

    /** A duty station as the reference data gives it. */
    public DutyStation(DutyStationView reference) {
        this.locode = reference.locode();
        this.name = reference.name();
        this.country = reference.country();
        this.capital = reference.capital();
        this.family = reference.family();
        this.latitude = reference.latitude();
        this.longitude = reference.longitude();
        this.area = reference.area();
    }

    /** Joins an area of the country, or leaves the one that it is in. */
    void join(@Nullable String otherArea) {
        area = otherArea;
    }

    void setFamily(boolean livesHere) {
        family = livesHere;
    }

    int version() {
        return version;
    }

    Scope scope() {
        return new Scope.DutyStation(locode);
    }

    Locality locality() {
        return new Locality(locode, area, null);
    }

    /** UN/LOCODE; its first two letters are the country. */
    public String locode() {
        return locode;
    }

    DutyStationView view() {
        return new DutyStationView(locode, name, country, capital, family, latitude, longitude, area);
    }
}
