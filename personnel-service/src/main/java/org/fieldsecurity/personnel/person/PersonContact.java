package org.fieldsecurity.personnel.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.fieldsecurity.kit.id.Ids;
import org.jspecify.annotations.Nullable;

/** A way to reach a person, with its place in their list. */
@Entity
@Table(name = "person_contact")
public class PersonContact {

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID person;

    @Column(nullable = false)
    private int place;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ContactKind kind;

    @Column(nullable = false)
    private String value;

    @Enumerated(EnumType.STRING)
    @Column(name = "reached", nullable = false)
    private ContactTime time;

    private @Nullable String note;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected PersonContact() {}

    PersonContact(UUID person, int place, Contact contact) {
        this.id = Ids.next();
        this.person = person;
        this.place = place;
        this.kind = contact.kind();
        this.value = contact.value();
        this.time = contact.time();
        this.note = contact.note();
    }

    Contact view() {
        return new Contact(kind, value, time, note);
    }
}
