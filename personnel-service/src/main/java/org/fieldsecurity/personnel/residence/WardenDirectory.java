package org.fieldsecurity.personnel.residence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.time.Utc;
import org.fieldsecurity.personnel.place.Locality;
import org.jspecify.annotations.Nullable;

/** Finds a person's zone, its wardens and the agency's focal point at an instant, inside the session at hand. */
@ApplicationScoped
class WardenDirectory {

    private static final int MOST_WARDENS = 20;

    /** A visitor's stay goes before the home while it lasts (P4). */
    private static final String WHEREABOUTS = "select p.id, p.organization, p.duty_station, p.dependant_of, s.zone,"
            + " r.zone as home_zone, d.locode, d.area from person p"
            + " left join zone_stay s on s.person = p.id and s.period @> cast(?2 as timestamptz)"
            + " left join residency r on r.person = p.id and r.valid_to is null"
            + " left join residence h on h.id = r.residence"
            + " left join zone z on z.code = s.zone"
            + " join duty_station d on d.locode = coalesce(z.duty_station, h.duty_station, p.duty_station)"
            + " where p.id = ?1";

    /** Text order of ids is the order of the database, by which acknowledgements are compared. */
    private static final String HOLDERS = "select q.id, q.family_name, q.given_names, q.phone, q.email,"
            + " case when ?1 = 'WARDEN' then bool_and(a.alternate) end"
            + " from appointment a join person q on q.id = a.holder where a.office = ?1 and a.scope = ?2"
            + " and a.valid_from <= ?3 and (a.valid_to is null or a.valid_to > ?3) group by q.id order by q.id limit "
            + MOST_WARDENS;

    /** Where the person belongs; null when there is no such person. */
    Uni<@Nullable Whereabouts> whereabouts(UUID person, Instant at) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(WHEREABOUTS, Object[].class)
                        .setParameter(1, person)
                        .setParameter(2, Utc.time(at))
                        .getSingleResultOrNull())
                .map(row -> row == null ? null : whereabouts(row));
    }

    private static Whereabouts whereabouts(Object[] row) {
        String zone = (String) (row[4] != null ? row[4] : row[5]);
        return new Whereabouts(
                new Resident((UUID) row[0], (String) row[1], (String) row[2], (UUID) row[3]),
                new Locality((String) row[6], (String) row[7], zone),
                row[4] != null);
    }

    /** The wardens of a zone, by id. */
    Uni<List<Contact>> wardens(String zone, Instant at) {
        return holders(Office.WARDEN, Scope.parse("zone:" + zone), at);
    }

    /** The focal point of the organization in the country, or else at its headquarters; null without either. */
    Uni<@Nullable Contact> focalPoint(String organization, String country, Instant at) {
        return holders(Office.COUNTRY_SECURITY_FOCAL_POINT, new Scope.OrganizationInCountry(organization, country), at)
                .flatMap(local -> local.isEmpty()
                        ? holders(Office.HQ_FOCAL_POINT, new Scope.Organization(organization), at)
                        : Uni.createFrom().item(local))
                .map(found -> found.isEmpty() ? null : found.getFirst());
    }

    private static Uni<List<Contact>> holders(Office office, Scope scope, Instant at) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(HOLDERS, Object[].class)
                        .setParameter(1, office.name())
                        .setParameter(2, scope.text())
                        .setParameter(3, Utc.time(at))
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Contact(
                                office,
                                (Boolean) row[5],
                                (UUID) row[0],
                                (String) row[1],
                                (String) row[2],
                                (String) row[3],
                                (String) row[4]))
                        .toList());
    }
}
