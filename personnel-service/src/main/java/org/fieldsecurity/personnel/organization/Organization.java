package org.fieldsecurity.personnel.organization;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organization whose people are protected, known by its common code. */
@Entity
public class Organization {

    /** How an organization belongs to the security management system. */
    @Schema(name = "OrganizationKind", description = "How an organization belongs to the security management system")
    public enum Kind {
        /** A programme, fund, specialized agency or office of the United Nations system. */
        UN_SYSTEM,
        /** A partner that signs memoranda, country by country [8(l)]. */
        PARTNER
    }

    @Id
    private String code;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Kind kind;

    @Column(nullable = false)
    private String name;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected Organization() {}

    /** An organization by its code, such as {@code UNDP}. */
    public Organization(String code, Kind kind, String name) {
        this.code = code;
        this.kind = kind;
        this.name = name;
    }

    /** Common code, 2 to 20 characters. */
    public String code() {
        return code;
    }

    /** System or partner. */
    public Kind kind() {
        return kind;
    }

    /** Name in English. */
    public String name() {
        return name;
    }
}
