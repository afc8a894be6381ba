package org.fieldsecurity.personnel.roster;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.fieldsecurity.kit.authority.Scope;

/**
 * Keeps a row for each list that is owed (P3): it begins with the first day on which somebody is on the list and goes
 * with the last one who leaves it. Every instance may do it, at any time.
 */
@ApplicationScoped
public class ListObligations {

    private static final String ONE_AT_A_TIME = "select pg_try_advisory_xact_lock(7310262)";

    private static final String MISSING = "insert into list_obligation (scope, kind, country, organization,"
            + " duty_station, owed_from, due_on) select s.scope, '%s', s.country, s.organization, s.duty_station,"
            + " f.day, f.day + (select value from policy_term where name = 'LIST_ATTESTATION_DAYS'"
            + " and valid_from <= $1 order by valid_from desc limit 1) from (%s) s cross join lateral"
            + " (select lower(run) as day from unnest((select range_agg(days) from (%s) d)) run where run @> $1) f"
            + " where not exists (select from list_obligation l where l.scope = s.scope) on conflict do nothing";
    private static final String OVER =
            "delete from list_obligation l where l.kind = '%s' and not exists (select from %s)";

    private static final List<Kind> KINDS = List.of(
            new Kind(
                    "ORGANIZATION_IN_COUNTRY",
                    "select 'organization:' || o.code || '@' || c.code as scope, c.code as country,"
                            + " o.code as organization, null as duty_station from organization o cross join country c"
                            + " cross join lateral (select from counted($1) n where n.organization = o.code"
                            + " and n.country = c.code limit 1) somebody",
                    "select p.days from presence p where p.organization = s.organization"
                            + " and left(p.duty_station, 2) = s.country",
                    "counted($1) n where n.organization = l.organization and n.country = l.country"),
            new Kind(
                    "DUTY_STATION",
                    "select 'duty-station:' || t.locode as scope, t.country, null as organization,"
                            + " t.locode as duty_station from duty_station t cross join lateral (select from"
                            + " counted($1) n where n.duty_station = t.locode limit 1) somebody",
                    "select p.days from presence p where p.duty_station = s.duty_station",
                    "counted($1) n where n.duty_station = l.duty_station"),
            new Kind(
                    "AREA",
                    "select 'area:' || a.code as scope, a.country, null as organization, null as duty_station"
                            + " from area a cross join lateral (select from duty_station t join counted($1) n"
                            + " on n.duty_station = t.locode where t.area = a.code limit 1) somebody",
                    "select p.days from presence p join duty_station t on t.locode = p.duty_station"
                            + " where t.area = substr(s.scope, 6)",
                    "duty_station t join counted($1) n on n.duty_station = t.locode"
                            + " where t.area = substr(l.scope, 6)"),
            new Kind(
                    "ZONE",
                    "select 'zone:' || z.code as scope, left(z.code, 2) as country, null as organization,"
                            + " z.duty_station from zone z cross join lateral (select from residency r join counted($1)"
                            + " n on n.person = r.person where r.zone = z.code and r.period && hours_of($1) limit 1)"
                            + " somebody",
                    "select p.days * daterange((r.valid_from at time zone 'UTC')::date,"
                            + " (r.valid_to at time zone 'UTC')::date, '[]') as days from residency r"
                            + " join presence p on p.person = r.person where r.zone = substr(s.scope, 6)",
                    "residency r join counted($1) n on n.person = r.person where r.zone = substr(l.scope, 6)"
                            + " and r.period && hours_of($1)"));

    private static final String ATTESTED = "insert into list_obligation (scope, kind, country, organization,"
            + " duty_station, owed_from, attested, due_on) values ($1, $2, $3, nullif($4, ''), nullif($5, ''), $6, $7,"
            + " $8) on conflict (scope) do update set attested = excluded.attested, due_on = excluded.due_on";

    private final Pool pool;
    private final Statements statements;
    private final InstantSource clock;

    ListObligations(Pool pool, Statements statements, InstantSource clock) {
        this.pool = pool;
        this.statements = statements;
        this.clock = clock;
    }

    /**
     * @param lists a query of the scopes with somebody on their list on the day $1
     * @param days a query of the days on which anybody was on the list of {@code s}
     * @param somebody whoever is on the list of {@code l} on the day $1
     */
    private record Kind(String name, String lists, String days, String somebody) {}

    /** Brings the rows up to the day; does nothing while another instance is at it. */
    @Scheduled(every = "{fieldsecurity.list-obligations.every}", delayed = "30s")
    public Uni<Void> refresh() {
        LocalDate today = ListSql.day(clock.instant());
        return pool.withTransaction(connection -> connection
                .query(ONE_AT_A_TIME)
                .execute()
                .flatMap(rows -> rows.iterator().next().getBoolean(0)
                        ? refresh(connection, today)
                        : Uni.createFrom().voidItem()));
    }

    private static Uni<Void> refresh(SqlConnection connection, LocalDate today) {
        List<String> statements = KINDS.stream()
                .flatMap(kind -> Stream.of(
                        OVER.formatted(kind.name(), kind.somebody()),
                        MISSING.formatted(kind.name(), kind.lists(), kind.days())))
                .toList();
        return Multi.createFrom()
                .iterable(statements)
                .onItem()
                .transformToUniAndConcatenate(
                        sql -> connection.preparedQuery(sql).execute(Tuple.of(today)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** Notes an attestation, in its transaction. */
    Uni<Integer> attested(Surroundings place, ListAttestation attestation) {
        boolean station = place.scope() instanceof Scope.DutyStation || place.scope() instanceof Scope.Zone;
        return statements.execute(
                ATTESTED,
                place.scope().text(),
                kind(place.scope()),
                place.country(),
                place.scope() instanceof Scope.OrganizationInCountry(String code, String country) ? code : "",
                station ? place.dutyStation() : "",
                ListSql.day(attestation.asOf()),
                attestation.id(),
                attestation.dueAgainOn());
    }

    private static String kind(Scope scope) {
        return switch (scope) {
            case Scope.OrganizationInCountry organization -> "ORGANIZATION_IN_COUNTRY";
            case Scope.DutyStation station -> "DUTY_STATION";
            case Scope.Area area -> "AREA";
            case Scope.Zone zone -> "ZONE";
            default -> throw new IllegalArgumentException("no list of " + scope + " is owed");
        };
    }
}
