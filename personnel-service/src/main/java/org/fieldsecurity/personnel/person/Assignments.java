package org.fieldsecurity.personnel.person;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.paging.PageRequest;

/** All assignments, past and coming ones included. */
@ApplicationScoped
public class Assignments implements PanacheRepositoryBase<Assignment, UUID> {

    /** Most of a person; a career has far fewer. */
    static final int MAX = 200;

    private static final LocalDate AFTER_ALL = LocalDate.of(9999, 12, 31);

    /** One page of a person's, the latest first. */
    Uni<List<Assignment>> page(UUID person, PageRequest request) {
        return request.after(1)
                .map(cursor ->
                        find("person = ?1 and assignedFrom < ?2 order by assignedFrom desc", person, cursor.date(0)))
                .orElseGet(
                        () -> find("person = ?1 and assignedFrom <= ?2 order by assignedFrom desc", person, AFTER_ALL))
                .page(0, request.fetch())
                .list();
    }

    /** All of a person's, the first first. */
    Uni<List<Assignment>> of(UUID person) {
        return find("person = ?1 order by assignedFrom", person).page(0, MAX).list();
    }

    /** Those of a person that go on to the day, or beyond it; coming ones too. */
    Uni<List<Assignment>> reaching(UUID person, LocalDate day) {
        return find("person = ?1 and (assignedUntil is null or assignedUntil >= ?2) order by assignedFrom", person, day)
                .page(0, MAX)
                .list();
    }

    /** One of a person's. */
    Uni<Assignment> find(UUID person, UUID id) {
        return find("id = ?1 and person = ?2", id, person).firstResult();
    }

    /** The one of a person's that begins on the day. */
    Uni<Assignment> startingOn(UUID person, LocalDate day) {
        return find("person = ?1 and assignedFrom = ?2", person, day).firstResult();
    }

    /** The one of a person's that has the day; null without one. */
    Uni<Assignment> on(UUID person, LocalDate day) {
        return find(
                        "person = ?1 and assignedFrom <= ?2 and (assignedUntil is null or assignedUntil >= ?2)",
                        person,
                        day)
                .firstResult();
    }
}
