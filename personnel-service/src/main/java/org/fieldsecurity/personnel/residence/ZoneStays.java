package org.fieldsecurity.personnel.residence;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.personnel.residence.rules.StayRules;

/** All stays, past ones included. */
@ApplicationScoped
public class ZoneStays implements PanacheRepositoryBase<ZoneStay, UUID> {

    /** One page of a zone's stays that have not ended by the instant, by their end and id. */
    Uni<List<ZoneStay>> page(String zone, Instant at, PageRequest request) {
        Instant end = request.after(2).map(cursor -> cursor.instant(0)).orElse(at);
        UUID id = request.after(2).map(cursor -> cursor.uuid(1)).orElse(new UUID(-1, -1));
        return find(
                        "zone = ?1 and validTo > ?2 and (validTo > ?3 or validTo = ?3 and id > ?4) order by validTo, id",
                        zone,
                        at,
                        end,
                        id)
                .page(0, request.fetch())
                .list();
    }

    /** Stays of a zone that end after the instant, the first to end first. */
    Uni<List<ZoneStay>> openIn(String zone, Instant at, int most) {
        return find("zone = ?1 and validTo > ?2 order by validTo, id", zone, at)
                .page(0, most)
                .list();
    }

    /** The stay, or 404. */
    Uni<ZoneStay> get(UUID id) {
        return findById(id).onItem().ifNull().failWith(ZoneStays::notFound);
    }

    /** How many of the person's stays have an instant in common with the term. */
    Uni<Long> overlapping(UUID person, StayRules.Term term) {
        return count("person = ?1 and validTo > ?2 and validFrom < ?3", person, term.from(), term.to());
    }

    static ProblemException notFound() {
        return ProblemException.notFound("zone stay");
    }
}
