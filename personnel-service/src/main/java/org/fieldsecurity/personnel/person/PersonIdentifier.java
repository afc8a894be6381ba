package org.fieldsecurity.personnel.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.fieldsecurity.kit.id.Ids;

/** A number that names a person in an organization. */
@Entity
@Table(name = "person_identifier")
public class PersonIdentifier {

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID person;

    @Column(nullable = false)
    private String organization;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private IdentifierScheme scheme;

    @Column(nullable = false)
    private String value;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected PersonIdentifier() {}

    PersonIdentifier(UUID person, String organization, Identifier identifier) {
        this.id = Ids.next();
        this.person = person;
        this.organization = organization;
        this.scheme = identifier.scheme();
        this.value = identifier.value();
    }

    Identifier view() {
        return new Identifier(organization, scheme, value);
    }
}
