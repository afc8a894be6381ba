package org.fieldsecurity.personnel.residence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.time.Utc;
import org.jspecify.annotations.Nullable;

/** Who lives and lived where. */
@ApplicationScoped
public class Residencies implements PanacheRepositoryBase<Residency, UUID> {

    /** Most people of one home; a larger building is several homes. */
    static final int MOST_OF_A_HOME = 200;

    /**
     * Ends the residencies in homes that have another zone now, and begins them anew there (P4). One that began at the same
     * instant, or by another instance's clock a little later, just gets the zone.
     */
    private static final String FOLLOW_AT_ONCE = "update residency r set zone = h.zone from residence h"
            + " where h.id = r.residence and r.valid_to is null and r.valid_from >= ?1"
            + " and r.zone is distinct from h.zone and ";

    private static final String FOLLOW_END = "with ended as (update residency r set valid_to = ?1 from residence h"
            + " where h.id = r.residence and r.valid_to is null and r.zone is distinct from h.zone and ";
    private static final String FOLLOW_BEGIN = " returning r.person, r.residence, h.zone) insert into residency"
            + " (id, person, residence, zone, valid_from) select uuidv7(), person, residence, zone, ?1 from ended";

    /** Where the person lives now; null when nowhere that is known. */
    Uni<@Nullable Residency> current(UUID person) {
        return find("person = ?1 and validTo is null", person).firstResult();
    }

    /** The person's latest residency, which may have ended; null without any. */
    Uni<@Nullable Residency> latest(UUID person) {
        return find("person = ?1 order by validFrom desc", person).firstResult();
    }

    /** How many live in the home now. */
    Uni<Long> countOf(UUID residence) {
        return count("residence = ?1 and validTo is null", residence);
    }

    /** How many of the homes somebody lives in now. */
    Uni<Long> inhabited(List<UUID> residences) {
        return Panache.getSession().flatMap(session -> session.createSelectionQuery(
                        "select count(distinct r.residence) from Residency r"
                                + " where r.validTo is null and r.residence in :homes",
                        Long.class)
                .setParameter("homes", residences)
                .getSingleResult());
    }

    /** The residencies in the home follow it into its zone. */
    Uni<Void> followHome(UUID residence, Instant at) {
        return follow("h.id = ?2", residence, at);
    }

    /** The residencies at the duty station follow their homes into their zones. */
    Uni<Void> followHomesOf(String dutyStation, Instant at) {
        return follow("h.duty_station = ?2", dutyStation, at);
    }

    private Uni<Void> follow(String which, Object value, Instant at) {
        OffsetDateTime utc = Utc.time(at);
        return flush().chain(Panache::getSession)
                .call(session -> session.createNativeQuery(FOLLOW_AT_ONCE + which)
                        .setParameter(1, utc)
                        .setParameter(2, value)
                        .executeUpdate())
                .flatMap(session -> session.createNativeQuery(FOLLOW_END + which + FOLLOW_BEGIN)
                        .setParameter(1, utc)
                        .setParameter(2, value)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
