package org.fieldsecurity.clearance.assessment;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldsecurity.clearance.assessment.Fellows.Fellow;
import org.fieldsecurity.clearance.assessment.Fellows.Guest;
import org.fieldsecurity.clearance.assessment.Fellows.Official;
import org.jspecify.annotations.Nullable;

/** Finds who is on the flights and at the lodgings of itineraries, in the session of the request at hand. */
@ApplicationScoped
public class CompanionFinder {

    private static final String LEGS = " from request_leg l join leg_clearance c on c.leg = l.id";
    private static final String TRAVELLING =
            " where l.dropped_at is null and c.state not in ('DRAFT', 'REFUSED', 'CANCELLED', 'REVOKED')";
    private static final String ON_FLIGHTS = "select distinct l.flight, c.person, c.organization" + LEGS + TRAVELLING
            + " and c.category <> 'DEPENDANT' and l.flight in (:keys)";
    private static final String AT_LODGINGS =
            "select l.lodging, c.person, c.organization, l.arrives_at, c.leaves_at" + LEGS + TRAVELLING
                    + " and c.category <> 'DEPENDANT' and l.lodging in (:keys) and l.arrives_at < :until"
                    + " and (c.leaves_at is null or c.leaves_at > :from)";
    private static final String OFFICIAL = " office in ('DESIGNATED_OFFICIAL', 'DESIGNATED_OFFICIAL_AD_INTERIM')"
            + " and valid_from <= :at and (valid_to is null or valid_to > :at)";
    private static final String THEIRS =
            "select holder, office, scope from held_office where holder in (:travellers) and" + OFFICIAL;
    private static final String OTHERS = "select l.flight, h.holder, h.office, h.scope" + LEGS
            + " join held_office h on h.holder = c.person" + TRAVELLING + " and l.flight in (:keys) and" + OFFICIAL;
    private static final String LOCK = "select 1 from (select pg_advisory_xact_lock(hashtextextended(:flight, 14))) l";
    private static final Instant FAR_AHEAD = Instant.parse("9999-12-31T00:00:00Z");

    /** Whoever may share flights and lodgings with the travellers; asks nothing where no flight and no lodging is named. */
    Uni<Fellows> of(List<PlannedLeg> legs, Collection<UUID> travellers, Instant at) {
        Set<String> flights = Fellows.keys(legs.stream(), PlannedLeg::flight);
        return onFlights(flights).flatMap(flying -> atLodgings(legs)
                .flatMap(lodged -> theirs(flights, travellers, at).flatMap(officials -> others(flights, officials, at)
                        .map(others -> new Fellows(flying, lodged, officials, others)))));
    }

    /** Lets nobody else be judged for the same flights until this transaction ends, so that each counts the other. */
    Uni<Void> lock(List<PlannedLeg> legs) {
        Uni<Void> locked = Uni.createFrom().voidItem();
        for (String flight : new TreeSet<>(Fellows.keys(legs.stream(), PlannedLeg::flight))) {
            locked = locked.chain(() -> Panache.getSession()
                    .flatMap(session -> session.createNativeQuery(LOCK, Integer.class)
                            .setParameter("flight", flight)
                            .getSingleResult())
                    .replaceWithVoid());
        }
        return locked;
    }

    private static Uni<Map<String, Set<Fellow>>> onFlights(Set<String> flights) {
        return flights.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : rows(ON_FLIGHTS, Map.of("keys", flights)).map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> (String) row[0],
                                Collectors.mapping(CompanionFinder::fellow, Collectors.toSet()))));
    }

    private static Uni<Map<String, List<Guest>>> atLodgings(List<PlannedLeg> all) {
        List<PlannedLeg> legs =
                all.stream().filter(leg -> leg.lodging() != null).toList();
        if (legs.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        Instant from =
                legs.stream().map(PlannedLeg::arrivesAt).min(Instant::compareTo).orElseThrow();
        Instant until = legs.stream()
                .map(leg -> Objects.requireNonNullElse(leg.leavesAt(), FAR_AHEAD))
                .max(Instant::compareTo)
                .orElseThrow();
        Set<String> lodgings = Fellows.keys(legs.stream(), PlannedLeg::lodging);
        return rows(AT_LODGINGS, Map.of("keys", lodgings, "from", from, "until", until))
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> (String) row[0],
                                Collectors.mapping(CompanionFinder::guest, Collectors.toList()))));
    }

    private static Uni<List<Official>> theirs(Set<String> flights, Collection<UUID> travellers, Instant at) {
        return flights.isEmpty()
                ? Uni.createFrom().item(List.of())
                : rows(THEIRS, Map.of("travellers", travellers, "at", at))
                        .map(rows -> rows.stream().map(row -> official(row, 0)).toList());
    }

    /** Few travellers direct a country's security, so that this is seldom asked. */
    private static Uni<Map<String, List<Official>>> others(Set<String> flights, List<Official> theirs, Instant at) {
        return theirs.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : rows(OTHERS, Map.of("keys", flights, "at", at)).map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> (String) row[0],
                                Collectors.mapping(row -> official(row, 1), Collectors.toList()))));
    }

    private static Uni<List<Object[]>> rows(String query, Map<String, Object> values) {
        return Panache.getSession().flatMap(session -> {
            var asked = session.createNativeQuery(query, Object[].class);
            values.forEach(asked::setParameter);
            return asked.getResultList();
        });
    }

    private static Fellow fellow(Object[] row) {
        return new Fellow((UUID) row[1], (String) row[2]);
    }

    private static Guest guest(Object[] row) {
        return new Guest(
                fellow(row), Objects.requireNonNull(instant(row[3]), "every leg has an arrival"), instant(row[4]));
    }

    private static @Nullable Instant instant(@Nullable Object column) {
        return column instanceof OffsetDateTime time ? time.toInstant() : (Instant) column;
    }

    private static Official official(Object[] row, int first) {
        return new Official((UUID) row[first], (String) row[first + 1], (String) row[first + 2]);
    }
}
