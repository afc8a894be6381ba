package org.fieldsecurity.personnel.confidential;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.personnel.person.Person;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** That somebody read a person's restricted fields, when, and under which authority; never changed (P9) [10(o)]. */
@Entity
@Immutable
@Table(name = "confidential_reading")
public class ConfidentialReading {

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID person;

    @Column(name = "read_at", nullable = false)
    private Instant readAt;

    @Column(nullable = false)
    private String reader;

    @Column(nullable = false)
    private String basis;

    private @Nullable String scope;

    @Column(name = "appointment")
    private @Nullable UUID appointment;

    @Column(nullable = false)
    private String organization;

    @Column(name = "duty_station", nullable = false)
    private String dutyStation;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected ConfidentialReading() {}

    ConfidentialReading(Person person, Authority authority, Instant readAt) {
        Scope held = authority.scope();
        this.id = Ids.next();
        this.person = person.id();
        this.readAt = readAt;
        this.reader = authority.actor();
        this.basis = authority.basis();
        this.scope = held == null ? null : held.text();
        this.appointment = authority.chain().isEmpty()
                ? null
                : authority.chain().getFirst().appointment();
        this.organization = person.organization();
        this.dutyStation = person.dutyStation();
    }

    UUID id() {
        return id;
    }

    ConfidentialReadingView view() {
        return new ConfidentialReadingView(id, readAt, reader, basis, scope);
    }
}
