package org.fieldsecurity.personnel.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.fieldsecurity.kit.id.Ids;
import org.hibernate.annotations.Immutable;

/** The value of a number from a day on. */
@Entity
@Immutable
@Table(name = "policy_term")
public class PolicyTerm {

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private TermName name;

    @Column(nullable = false)
    private int value;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(nullable = false)
    private String instrument;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected PolicyTerm() {}

    PolicyTerm(NewPolicyTerm wanted) {
        this.id = Ids.next();
        this.name = wanted.name();
        this.value = wanted.value();
        this.validFrom = wanted.validFrom();
        this.instrument = wanted.instrument();
    }

    int value() {
        return value;
    }

    UUID id() {
        return id;
    }

    PolicyTermView view() {
        return new PolicyTermView(id, name, value, validFrom, instrument);
    }
}
