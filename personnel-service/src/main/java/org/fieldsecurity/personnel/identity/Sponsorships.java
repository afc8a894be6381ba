package org.fieldsecurity.personnel.identity;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.paging.PageRequest;

/** All sponsorships, past ones included. */
@ApplicationScoped
public class Sponsorships implements PanacheRepositoryBase<Sponsorship, UUID> {

    private static final UUID BEFORE_ALL = new UUID(0, 0);
    private static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);

    /** One page of a person's, by id. */
    Uni<List<Sponsorship>> of(UUID person, PageRequest request) {
        UUID after = request.after(1).map(cursor -> cursor.uuid(0)).orElse(BEFORE_ALL);
        return find("person = ?1 and id > ?2 order by id", person, after)
                .page(0, request.fetch())
                .list();
    }

    /** One of a person's. */
    Uni<Sponsorship> find(UUID person, UUID id) {
        return find("id = ?1 and person = ?2", id, person).firstResult();
    }

    /** The one that holds; null without one. */
    Uni<Sponsorship> active(UUID person) {
        return find("person = ?1 and state = ?2", person, SponsorshipState.ACTIVE)
                .firstResult();
    }

    /** One page of an organization's that hold and fall due on a day or before, by that day. */
    Uni<List<Sponsorship>> due(String organization, LocalDate by, PageRequest request) {
        var after = request.after(2);
        return find(
                        "organization = ?1 and state = ?2 and until <= ?3"
                                + " and (until > ?4 or (until = ?4 and id > ?5)) order by until, id",
                        organization,
                        SponsorshipState.ACTIVE,
                        by,
                        after.map(cursor -> cursor.date(0)).orElse(BEGINNING),
                        after.map(cursor -> cursor.uuid(1)).orElse(BEFORE_ALL))
                .page(0, request.fetch())
                .list();
    }

    /** Some that hold and whose last day is past. */
    Uni<List<Sponsorship>> overdue(LocalDate today, int limit) {
        return find("state = ?1 and until < ?2 order by until", SponsorshipState.ACTIVE, today)
                .page(0, limit)
                .list();
    }
}
