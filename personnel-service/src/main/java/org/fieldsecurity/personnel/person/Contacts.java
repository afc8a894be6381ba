package org.fieldsecurity.personnel.person;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** The ways to reach people. */
@ApplicationScoped
public class Contacts implements PanacheRepositoryBase<PersonContact, UUID> {

    /** All of a person's, the best first. */
    Uni<ContactList> of(UUID person) {
        return find("person = ?1 order by place", person)
                .page(0, ContactList.MAX)
                .list()
                .map(all ->
                        new ContactList(all.stream().map(PersonContact::view).toList()));
    }

    /** Puts the list in the place of the one that was. */
    Uni<Void> replace(UUID person, ContactList list) {
        List<PersonContact> rows = IntStream.range(0, list.contacts().size())
                .mapToObj(place ->
                        new PersonContact(person, place, list.contacts().get(place)))
                .toList();
        return delete("person = ?1", person).chain(() -> persist(rows)).chain(this::flush);
    }
}
