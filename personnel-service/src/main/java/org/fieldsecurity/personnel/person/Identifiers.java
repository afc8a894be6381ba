package org.fieldsecurity.personnel.person;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The numbers that name people. */
@ApplicationScoped
public class Identifiers implements PanacheRepositoryBase<PersonIdentifier, UUID> {

    /** All of a person's, by organization and kind. */
    Uni<IdentifierList> of(UUID person) {
        return find("person = ?1 order by organization, scheme, value", person)
                .page(0, IdentifierList.MAX)
                .list()
                .map(all -> new IdentifierList(
                        all.stream().map(PersonIdentifier::view).toList()));
    }

    /** How many of a person's another organization gave. */
    Uni<Long> ofOthers(UUID person, String organization) {
        return count("person = ?1 and organization <> ?2", person, organization);
    }

    /** Whether the number names somebody else in the organization. */
    Uni<Boolean> namesAnother(UUID person, String organization, Identifier identifier) {
        return count(
                        "organization = ?1 and scheme = ?2 and value = ?3 and person <> ?4",
                        organization,
                        identifier.scheme(),
                        identifier.value(),
                        person)
                .map(count -> count > 0);
    }

    /** Puts the list in the place of what the organization gave the person. */
    Uni<Void> replace(UUID person, String organization, List<Identifier> identifiers) {
        return delete("person = ?1 and organization = ?2", person, organization)
                .chain(() -> persist(identifiers.stream()
                        .map(it -> new PersonIdentifier(person, organization, it))
                        .toList()))
                .chain(this::flush);
    }
}
