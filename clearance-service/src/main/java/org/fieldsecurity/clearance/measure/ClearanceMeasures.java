package org.fieldsecurity.clearance.measure;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.measure.Measure;
import org.fieldsecurity.kit.measure.MeasureSource;
import org.fieldsecurity.kit.time.Utc;
import org.jspecify.annotations.Nullable;

/**
 * Journeys cleared before they began [22(b), 7(i)], with a slip issued before they began [An 27], cleared before and
 * briefed after the arrival [An 14], emergency declarations reported in time [8(p)], phases proposed beforehand or
 * reported afterwards [8(c)]. A journey is one traveller on one leg; it counts once its departure has passed, unless it
 * was given up or refused; with its briefing, once that should have been signed.
 */
@ApplicationScoped
public class ClearanceMeasures implements MeasureSource {

    private static final String BEGUN =
            " from leg_clearance where departs_at <= $1" + " and state not in ('CANCELLED', 'REFUSED', 'REVOKED')";
    private static final String CLEARED = "cleared_at is not null and cleared_at <= departs_at";
    private static final String WITH_SLIP = "slip_issued_at is not null and slip_issued_at <= departs_at";
    private static final String NOT_IN_TRANSIT =
            " and not exists (select 1 from request_leg l where l.id = leg_clearance.leg and l.transit)";
    private static final String REPORTED = "after_reported_at is not null and after_reported_at <= after_report_due";
    private static final String OWED =
            " from phase where emergency and (after_reported_at is not null or after_report_due <= $1)";

    private static final String INFORMED = "authorized_at is not null or after_reported_at is not null";
    private static final String AUTHORIZABLE =
            " from phase where valid_from <= $1 and (authorized_at is not null or emergency)";

    /** Both of An 14, for arrivals whose briefing should have been signed by then. */
    private static final String BOTH = CLEARED + " and signed_at is not null and signed_at <= due_at";

    private static final String BRIEFED = " from leg_clearance join (select leg as arrival, person as arrived, due_at,"
            + " signed_at from briefing_copy where owed or signed_at is not null) b"
            + " on arrival = leg_clearance.leg and arrived = leg_clearance.person where due_at <= $1";

    private final Pool pool;

    ClearanceMeasures(Pool pool) {
        this.pool = pool;
    }

    /** Where a measure looks. */
    private record Place(String condition, List<Object> values) {}

    @Override
    public Uni<List<Measure>> measure(Scope scope, Instant asOf) {
        return switch (scope) {
            case Scope.World() -> both(scope, asOf, new Place("", List.of()), new Place("", List.of()));
            case Scope.Country(String code) ->
                both(
                        scope,
                        asOf,
                        new Place(" and country = $2", List.of(code)),
                        new Place(
                                " and (scope = $2 or scope like $3 or scope like $4)",
                                List.of(scope.text(), "duty-station:" + code + "%", "area:" + code + "/%")));
            case Scope.DutyStation(String locode) ->
                both(
                        scope,
                        asOf,
                        new Place(" and duty_station = $2", List.of(locode)),
                        new Place(" and scope = $2", List.of(scope.text())));
            case Scope.Organization(String code) ->
                journeys(scope, asOf, new Place(" and organization = $2", List.of(code)));
            case Scope.OrganizationInCountry(String code, String country) ->
                journeys(scope, asOf, new Place(" and organization = $2 and country = $3", List.of(code, country)));
            case Scope.Area area -> Uni.createFrom().item(List.of());
            case Scope.Zone zone -> Uni.createFrom().item(List.of());
        };
    }

    private Uni<List<Measure>> both(Scope scope, Instant asOf, Place legs, Place phases) {
        return journeys(scope, asOf, legs).flatMap(journeys -> emergencies(scope, asOf, phases)
                .flatMap(emergencies -> informed(scope, asOf, phases)
                        .map(informed -> Stream.concat(journeys.stream(), Stream.of(emergencies, informed))
                                .toList())));
    }

    private Uni<List<Measure>> journeys(Scope scope, Instant asOf, Place place) {
        return count(CLEARED, "departs_at", BEGUN + NOT_IN_TRANSIT, place, asOf)
                .map(row -> measure("journeys-cleared-before-start", List.of("22(b)", "7(i)"), scope, row, asOf))
                .flatMap(cleared -> count(WITH_SLIP, "departs_at", BEGUN + NOT_IN_TRANSIT, place, asOf)
                        .map(row -> measure("journeys-with-slip-before-start", List.of("An 27"), scope, row, asOf))
                        .flatMap(slips -> count(BOTH, "due_at", BRIEFED, place, asOf)
                                .map(row -> measure("journeys-cleared-and-briefed", List.of("An 14"), scope, row, asOf))
                                .map(both -> List.of(cleared, slips, both))));
    }

    private Uni<Measure> emergencies(Scope scope, Instant asOf, Place place) {
        return count(REPORTED, "after_report_due", OWED, place, asOf)
                .map(row -> measure("emergency-declarations-reported", List.of("8(p)"), scope, row, asOf));
    }

    private Uni<Measure> informed(Scope scope, Instant asOf, Place place) {
        return count(INFORMED, "valid_from", AUTHORIZABLE, place, asOf)
                .map(row -> measure("phases-proposed-or-reported", List.of("8(c)"), scope, row, asOf));
    }

    private Uni<Row> count(String compliant, String since, String rows, Place place, Instant asOf) {
        Tuple values = Tuple.of(Utc.time(asOf));
        place.values().forEach(values::addValue);
        return pool.preparedQuery("select count(*) filter (where " + compliant + ") as compliant, count(*) as total,"
                        + " min(" + since + ") filter (where not (" + compliant + ")) as oldest_gap" + rows
                        + place.condition())
                .execute(values)
                .map(RowSet::iterator)
                .map(Iterator::next);
    }

    private static Measure measure(String id, List<String> paragraphs, Scope scope, Row row, Instant asOf) {
        return new Measure(
                id,
                paragraphs,
                scope,
                row.getLong("compliant"),
                row.getLong("total"),
                instant(row.getOffsetDateTime("oldest_gap")),
                asOf);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
