package org.fieldsecurity.clearance.essential;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.time.Utc;
import org.jspecify.annotations.Nullable;

/**
 * Duty stations that must have a list, by the row of the phase table from which on the policy asks for one, and whether
 * somebody is on it. A rating that the table doesn't know counts as its worst row (T18).
 */
@ApplicationScoped
public class ListsDue {

    /** $1 is the instant, $2 its day. */
    private static final String DUE = "with policy as (select document::jsonb as d from policy_version"
            + " where valid_from <= $1 order by valid_from desc limit 1),"
            + " mild as (select r ->> 'rating' as rating from policy, jsonb_array_elements(d -> 'table') r"
            + " where (r ->> 'order')::int < (d ->> 'essentialListFrom')::int),"
            + " due as (select s.locode, s.name, s.country, min(p.valid_from) as since, exists ("
            + " select 1 from essential_naming n where n.scope in ('duty-station:' || s.locode, 'country:' || s.country)"
            + " and n.approved_at <= $1 and n.valid_from <= $2 and (n.valid_until is null or n.valid_until >= $2))"
            + " as listed from duty_station_copy s"
            + " join phase p on p.scope in ('duty-station:' || s.locode, 'country:' || s.country)"
            + " where p.valid_from <= $1 and (p.valid_to is null or p.valid_to > $1)"
            + " and p.rating not in (select rating from mild) group by s.locode)";

    private static final String COUNT = DUE + " select count(*) filter (where listed) as listed, count(*) as total,"
            + " min(since) filter (where not listed) as oldest from due";
    private static final String MISSING =
            DUE + " select locode, name, country, since from due where not listed and locode > $3";

    private final Pool pool;

    ListsDue(Pool pool) {
        this.pool = pool;
    }

    /**
     * How many duty stations have the list that they must have.
     *
     * @param listed those with somebody on the list
     * @param total all that must have one
     * @param oldestGap since when the longest without one must have it; null without a gap
     */
    public record Count(long listed, long total, @Nullable Instant oldestGap) {}

    /** Counts in the whole system, a country or one duty station. */
    public Uni<Count> count(Scope scope, Instant at) {
        Tuple values = at(at);
        String where =
                switch (scope) {
                    case Scope.Country(String code) -> {
                        values.addString(code);
                        yield " where country = $3";
                    }
                    case Scope.DutyStation(String locode) -> {
                        values.addString(locode);
                        yield " where locode = $3";
                    }
                    default -> "";
                };
        return pool.preparedQuery(COUNT + where)
                .execute(values)
                .map(RowSet::iterator)
                .map(rows -> rows.next())
                .map(row -> new Count(row.getLong("listed"), row.getLong("total"), instant(row, "oldest")));
    }

    /** Those without a list, by code after another; at most so many. */
    Uni<List<MissingListView>> missing(@Nullable String country, Instant at, String after, int limit) {
        Tuple values = at(at).addString(after);
        if (country != null) {
            values.addString(country);
        }
        String where = country == null ? "" : " and country = $4";
        return pool.preparedQuery(MISSING + where + " order by locode limit " + limit)
                .execute(values)
                .map(rows -> rows.stream().map(ListsDue::missing).toList());
    }

    private static MissingListView missing(Row row) {
        return new MissingListView(
                row.getString("locode"),
                row.getString("name"),
                row.getString("country"),
                row.getOffsetDateTime("since").toInstant());
    }

    private static Tuple at(Instant at) {
        return Tuple.of(Utc.time(at), Utc.day(at));
    }

    private static @Nullable Instant instant(Row row, String column) {
        OffsetDateTime time = row.getOffsetDateTime(column);
        return time == null ? null : time.toInstant();
    }
}
