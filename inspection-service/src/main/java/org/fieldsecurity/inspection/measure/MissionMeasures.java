package org.fieldsecurity.inspection.measure;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.measure.Measure;
import org.fieldsecurity.kit.measure.MeasureSource;
import org.fieldsecurity.kit.time.Utc;

/** Paragraph 39: duty stations are inspected in the cycle, against checklists that were given out before. */
@ApplicationScoped
public class MissionMeasures implements MeasureSource {

    private static final Tally.Duty INSPECTED = new Tally.Duty("duty-stations-inspected-in-cycle", "39");
    private static final Tally.Duty PUBLISHED = new Tally.Duty("checklists-published-before-mission", "39");

    private static final String CYCLE = "with cycle as (select make_interval(months => months) as length"
            + " from inspection_cycle where valid_from <= $1 order by valid_from desc limit 1)";

    /** The gap of a duty station never inspected began when it became known here. */
    private static final String INSPECTED_QUERY = CYCLE
            + " select count(*) as total, count(*) filter (where last + length >= $1) as compliant,"
            + " min(coalesce((last + length) at time zone 'UTC', known_since))"
            + " filter (where (last + length >= $1) is not true) as oldest_gap"
            + " from (select locode as duty_station, country, known_since, (select debriefed_on from mission"
            + " where mission.duty_station = locode and kind = 'REGULAR' and debriefed_on <= $1"
            + " order by debriefed_on desc limit 1) as last from replica_duty_station) as station, cycle where true";

    private static final String PUBLISHED_QUERY = CYCLE
            + " select count(*) as total, count(*) filter (where known) as compliant,"
            + " min(starts_on::timestamp at time zone 'UTC') filter (where not known) as oldest_gap"
            + " from (select country, duty_station, starts_on, not exists (select from checklist_version"
            + " where id = any(checklists) and (published_at is null or published_at >= coalesce(opened_at, $2)))"
            + " as known from mission, cycle where kind = 'REGULAR' and state <> 'CANCELLED'"
            + " and starts_on <= $1 and starts_on >= $1 - length) as inspection where true";

    private final Tally tally;

    MissionMeasures(Tally tally) {
        this.tally = tally;
    }

    @Override
    public Uni<List<Measure>> measure(Scope scope, Instant asOf) {
        Optional<Place> stations = Place.of(scope, 2);
        Optional<Place> missions = Place.of(scope, 3);
        if (stations.isEmpty() || missions.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        OffsetDateTime now = Utc.time(asOf);
        LocalDate today = now.toLocalDate();
        String inspected = INSPECTED_QUERY + stations.get().condition();
        String published = PUBLISHED_QUERY + missions.get().condition();
        return tally.of(INSPECTED, scope, asOf, inspected, stations.get().after(Tuple.of(today)))
                .flatMap(first -> tally.of(
                                PUBLISHED,
                                scope,
                                asOf,
                                published,
                                missions.get().after(Tuple.of(today, now)))
                        .map(second -> List.of(first, second)));
    }
}
