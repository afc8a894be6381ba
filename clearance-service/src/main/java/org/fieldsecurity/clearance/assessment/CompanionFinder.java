package org.fieldsecurity.clearance.assessment;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds who shares flights and lodgings with the travellers of an itinerary, in the session of the request at hand. */
@ApplicationScoped
public class CompanionFinder {

    private static final String TRAVELLING = " from request_leg l join leg_clearance c on c.leg = l.id"
            + " where l.dropped_at is null and c.category <> 'DEPENDANT' and c.person not in (:travellers)"
            + " and c.state not in ('DRAFT', 'REFUSED', 'CANCELLED', 'REVOKED')";
    private static final String ON_FLIGHTS = "select l.flight, c.organization, count(distinct c.person)" + TRAVELLING
            + " and l.flight in (:keys) group by l.flight, c.organization";
    private static final String AT_LODGINGS = "select l.lodging, c.organization, count(distinct c.person)" + TRAVELLING
            + " and l.lodging in (:keys) and l.arrives_at < :until"
            + " and (c.leaves_at is null or c.leaves_at > :from) group by l.lodging, c.organization";
    private static final String OFFICES = "select holder, office, scope from held_office"
            + " where office in ('DESIGNATED_OFFICIAL', 'DESIGNATED_OFFICIAL_AD_INTERIM') and valid_from <= :at"
            + " and (valid_to is null or valid_to > :at) and ";
    private static final String THEIRS = OFFICES + "holder in (:travellers)";
    private static final String OTHERS = "select l.flight, h.holder, h.office, h.scope"
            + " from request_leg l join leg_clearance c on c.leg = l.id join held_office h on h.holder = c.person"
            + " where l.dropped_at is null and l.flight in (:keys) and c.person not in (:travellers)"
            + " and c.state not in ('DRAFT', 'REFUSED', 'CANCELLED', 'REVOKED')"
            + " and h.office in ('DESIGNATED_OFFICIAL', 'DESIGNATED_OFFICIAL_AD_INTERIM') and h.valid_from <= :at"
            + " and (h.valid_to is null or h.valid_to > :at)";
    private static final String LOCK = "select 1 from (select pg_advisory_xact_lock(hashtextextended(:flight, 14))) l";

    /** Who directs the security of a country, on a flight. */
    private record Official(UUID holder, String office, String scope) {
        boolean isCounterpartOf(Official other) {
            return scope.equals(other.scope) && !office.equals(other.office);
        }
    }

    /** The companions of an itinerary's travellers; asks nothing where no flight and no lodging is named. */
    Uni<Companions> of(List<PlannedLeg> legs, Collection<UUID> travellers, Instant at) {
        Set<String> flights = keys(legs, PlannedLeg::flight);
        Set<String> lodgings = keys(legs, PlannedLeg::lodging);
        return onFlights(flights, travellers).flatMap(onFlights -> atLodgings(legs, lodgings, travellers)
                .flatMap(atLodgings -> counterparts(flights, travellers, at)
                        .map(counterparts -> new Companions(onFlights, atLodgings, counterparts))));
    }

    /** Lets nobody else be judged for the same flights until this transaction ends, so that each counts the other. */
    Uni<Void> lock(List<PlannedLeg> legs) {
        Uni<Void> locked = Uni.createFrom().voidItem();
        for (String flight : new TreeSet<>(keys(legs, PlannedLeg::flight))) {
            locked = locked.chain(() -> Panache.getSession()
                    .flatMap(session -> session.createNativeQuery(LOCK, Integer.class)
                            .setParameter("flight", flight)
                            .getSingleResult())
                    .replaceWithVoid());
        }
        return locked;
    }

    private static Set<String> keys(List<PlannedLeg> legs, Function<PlannedLeg, @Nullable String> key) {
        return legs.stream().map(key).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static Uni<Map<String, Map<String, Integer>>> onFlights(Set<String> flights, Collection<UUID> travellers) {
        return flights.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : Panache.getSession()
                        .flatMap(session -> session.createNativeQuery(ON_FLIGHTS, Object[].class)
                                .setParameter("keys", flights)
                                .setParameter("travellers", travellers)
                                .getResultList())
                        .map(CompanionFinder::counts);
    }

    private static Uni<Map<String, Map<String, Integer>>> atLodgings(
            List<PlannedLeg> legs, Set<String> lodgings, Collection<UUID> travellers) {
        if (lodgings.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        Instant from =
                legs.stream().map(PlannedLeg::arrivesAt).min(Instant::compareTo).orElseThrow();
        Instant until = legs.stream()
                .map(leg -> Objects.requireNonNullElse(leg.leavesAt(), Instant.parse("9999-12-31T00:00:00Z")))
                .max(Instant::compareTo)
                .orElseThrow();
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(AT_LODGINGS, Object[].class)
                        .setParameter("keys", lodgings)
                        .setParameter("travellers", travellers)
                        .setParameter("from", from)
                        .setParameter("until", until)
                        .getResultList())
                .map(CompanionFinder::counts);
    }

    private static Map<String, Map<String, Integer>> counts(List<Object[]> rows) {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        rows.forEach(row -> counts.computeIfAbsent((String) row[0], key -> new HashMap<>())
                .put((String) row[1], ((Number) row[2]).intValue()));
        return counts;
    }

    /** Few travellers direct a country's security, so that the second question is seldom asked. */
    private static Uni<Map<String, Set<UUID>>> counterparts(
            Set<String> flights, Collection<UUID> travellers, Instant at) {
        if (flights.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(THEIRS, Object[].class)
                        .setParameter("travellers", travellers)
                        .setParameter("at", at)
                        .getResultList())
                .map(rows -> rows.stream().map(row -> official(row, 0)).toList())
                .flatMap(theirs -> theirs.isEmpty()
                        ? Uni.createFrom().item(Map.of())
                        : others(flights, travellers, at).map(others -> counterparts(flights, theirs, others)));
    }

    private static Uni<Map<String, List<Official>>> others(
            Set<String> flights, Collection<UUID> travellers, Instant at) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(OTHERS, Object[].class)
                        .setParameter("keys", flights)
                        .setParameter("travellers", travellers)
                        .setParameter("at", at)
                        .getResultList())
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> (String) row[0],
                                Collectors.mapping(row -> official(row, 1), Collectors.toList()))));
    }

    private static Map<String, Set<UUID>> counterparts(
            Set<String> flights, List<Official> theirs, Map<String, List<Official>> others) {
        Map<String, Set<UUID>> found = new HashMap<>();
        for (String flight : flights) {
            Set<UUID> people = new HashSet<>();
            for (Official official : theirs) {
                boolean together = theirs.stream().anyMatch(official::isCounterpartOf)
                        || others.getOrDefault(flight, List.of()).stream().anyMatch(official::isCounterpartOf);
                if (together) {
                    people.add(official.holder());
                }
            }
            found.put(flight, people);
        }
        return found;
    }

    private static Official official(Object[] row, int first) {
        return new Official((UUID) row[first], (String) row[first + 1], (String) row[first + 2]);
    }
}
