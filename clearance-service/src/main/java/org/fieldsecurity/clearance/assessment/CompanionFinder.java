package org.fieldsecurity.clearance.assessment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldsecurity.clearance.assessment.Fellows.Fellow;
import org.fieldsecurity.clearance.assessment.Fellows.Guest;
import org.fieldsecurity.clearance.assessment.Fellows.Official;
import org.fieldsecurity.kit.sql.Line;
import org.fieldsecurity.kit.sql.SessionSql;

/** Finds who is on the flights and at the lodgings of itineraries, in the session of the request at hand. */
@ApplicationScoped
public class CompanionFinder {

    private static final String LEGS = " from request_leg l join leg_clearance c on c.leg = l.id";
    private static final String TRAVELLING =
            " where l.dropped_at is null and c.state not in ('DRAFT', 'REFUSED', 'CANCELLED', 'REVOKED')";
    private static final String ON_FLIGHTS = "select distinct l.flight, coalesce(c.named, c.person), c.organization"
            + LEGS + TRAVELLING + " and c.category <> 'DEPENDANT' and l.flight = any($1)";
    private static final String AT_LODGINGS =
            "select l.lodging, coalesce(c.named, c.person), c.organization, l.arrives_at, c.leaves_at" + LEGS
                    + TRAVELLING
                    + " and c.category <> 'DEPENDANT' and l.lodging = any($1) and l.arrives_at < $2"
                    + " and (c.leaves_at is null or c.leaves_at > $3)";
    private static final String OFFICIAL = " office in ('DESIGNATED_OFFICIAL', 'DESIGNATED_OFFICIAL_AD_INTERIM')"
            + " and valid_from <= $2 and (valid_to is null or valid_to > $2)";
    private static final String THEIRS =
            "select holder, office, scope from held_office where holder = any($1) and" + OFFICIAL;
    private static final String OTHERS = "select l.flight, h.holder, h.office, h.scope" + LEGS
            + " join held_office h on h.holder = c.person" + TRAVELLING + " and l.flight = any($1) and" + OFFICIAL;
    private static final String LOCK = "select 1 from (select pg_advisory_xact_lock(hashtextextended($1, 14))) l";
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
            locked = locked.chain(
                    () -> SessionSql.rows(LOCK, line -> line.count(0), flight).replaceWithVoid());
        }
        return locked;
    }

    private static Uni<Map<String, List<Fellow>>> onFlights(Set<String> flights) {
        return flights.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : rows(ON_FLIGHTS, CompanionFinder::fellow, (Object) keys(flights));
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
        return rows(AT_LODGINGS, CompanionFinder::guest, keys(lodgings), until, from);
    }

    private static Uni<List<Official>> theirs(Set<String> flights, Collection<UUID> travellers, Instant at) {
        return flights.isEmpty()
                ? Uni.createFrom().item(List.of())
                : SessionSql.rows(THEIRS, line -> official(line, 0), travellers.toArray(UUID[]::new), at);
    }

    /** Few travellers direct a country's security, so that this is seldom asked. */
    private static Uni<Map<String, List<Official>>> others(Set<String> flights, List<Official> theirs, Instant at) {
        return theirs.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : rows(OTHERS, line -> official(line, 1), keys(flights), at);
    }

    /** The rows by the flight or lodging in their first column. */
    private static <T> Uni<Map<String, List<T>>> rows(String sql, Function<Line, T> reader, Object... parameters) {
        return SessionSql.rows(sql, line -> Map.entry(line.required(0), reader.apply(line)), parameters)
                .map(rows -> rows.stream()
                        .collect(Collectors.groupingBy(
                                Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }

    private static String[] keys(Set<String> keys) {
        return keys.toArray(String[]::new);
    }

    private static Fellow fellow(Line line) {
        return new Fellow(line.id(1), line.required(2));
    }

    private static Guest guest(Line line) {
        return new Guest(fellow(line), line.at(3), line.instant(4));
    }

    private static Official official(Line line, int first) {
        return new Official(line.id(first), line.required(first + 1), line.required(first + 2));
    }
}
