package org.fieldsecurity.personnel.place;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A country or area with its names in the six official languages. */
@Entity
public class Country {

    @Id
    private String code;

    @Column(nullable = false)
    private String alpha3;

    @Column(name = "name_en", nullable = false)
    private String english;

    @Column(name = "name_fr", nullable = false)
    private String french;

    @Column(name = "name_es", nullable = false)
    private String spanish;

    @Column(name = "name_ar", nullable = false)
    private String arabic;

    @Column(name = "name_zh", nullable = false)
    private String chinese;

    @Column(name = "name_ru", nullable = false)
    private String russian;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected Country() {}

    /** A country as the reference data gives it. */
    public Country(CountryView reference) {
        this.code = reference.code();
        this.alpha3 = reference.alpha3();
        this.english = reference.names().en();
        this.french = reference.names().fr();
        this.spanish = reference.names().es();
        this.arabic = reference.names().ar();
        this.chinese = reference.names().zh();
        this.russian = reference.names().ru();
    }

    /** ISO 3166-1 alpha-2. */
    public String code() {
        return code;
    }

    CountryView view() {
        return new CountryView(code, alpha3, new CountryView.Names(english, french, spanish, arabic, chinese, russian));
    }
}
