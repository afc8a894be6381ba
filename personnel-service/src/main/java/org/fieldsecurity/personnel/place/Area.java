package org.fieldsecurity.personnel.place;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.fieldsecurity.kit.authority.Scope;

/** An area of a country, away from its capital, in which an area coordinator acts [17, 18]. */
@Entity
public class Area {

    @Id
    private String code;

    @Version
    private int version;

    @Column(nullable = false)
    private String country;

    @Column(nullable = false)
    private String name;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected Area() {}

    Area(NewArea details) {
        this.code = details.code();
        this.country = details.code().substring(0, 2);
        this.name = details.name();
    }

    void rename(String otherName) {
        name = otherName;
    }

    String code() {
        return code;
    }

    int version() {
        return version;
    }

    Scope scope() {
        return Scope.parse("area:" + code);
    }

    AreaView view() {
        return new AreaView(code, country, name);
    }
}
