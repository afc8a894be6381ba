package org.fieldsecurity.personnel.roster;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.fieldsecurity.kit.authority.Scope;

/** Reads lists as of an instant, always by an index of the scope and in bounded pieces. */
@ApplicationScoped
public class Roster {

    /** Before every id. */
    static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final int BATCH = 500;

    private static final String VISIT_COLUMNS = "null::text as accommodation, null::text as contact_name,"
            + " null::text as contact_phone, null::timestamptz as stays_until, null::text as stay_zone";
    private static final String DETAILS = "select l.*, p.dependant_of, p.relationship, p.phone, p.email, p.code_number,"
            + " r.residence, h.address, coalesce(l.stay_zone, r.zone) as zone from page l"
            + " join person p on p.id = l.person" + ListSql.home()
            + " left join residence h on h.id = r.residence";

    /** Part of a page by name: $4, $5 and $6 are the name after which to read, $7 how many rows. */
    private static final String NEXT_BY_NAME = "(%1$s.family_name, %1$s.given_names, %1$s.person) > ($4, $5, $6)"
            + " order by %1$s.family_name, %1$s.given_names, %1$s.person limit $7";

    private final Pool pool;

    Roster(Pool pool) {
        this.pool = pool;
    }

    /** Where a page by name ended. */
    record Name(String family, String given, UUID person) {
        static final Name BEFORE_ALL = new Name("", "", Roster.BEFORE_ALL);
    }

    /** Rows after a person, by id. */
    Uni<List<ListedPerson>> byId(Scope scope, Instant at, UUID after, int limit) {
        return read(byIdSql(scope), ListSql.parameters(scope, at).addUUID(after).addInteger(limit));
    }

    /** Rows after a person, by id, of those who live in no zone at the instant (P4). */
    Uni<List<ListedPerson>> withoutZone(Scope scope, Instant at, UUID after, int limit) {
        return read(
                withoutZoneSql(scope),
                ListSql.parameters(scope, at).addUUID(after).addInteger(limit));
    }

    /** Rows after a name, by family name, given names and id. */
    Uni<List<ListedPerson>> byName(Scope scope, Instant at, Name after, int limit) {
        Tuple parameters = ListSql.parameters(scope, at)
                .addString(after.family())
                .addString(after.given())
                .addUUID(after.person())
                .addInteger(limit);
        return read(byNameSql(scope), parameters);
    }

    /**
     * The whole list by id, in batches. Each is read when the receiver has taken the one before, so that a slow receiver
     * holds no connection; the instant keeps them consistent.
     */
    Multi<List<ListedPerson>> batches(Scope scope, Instant at) {
        return Multi.createBy()
                .repeating()
                .uni(() -> new AtomicReference<>(BEFORE_ALL), after -> byId(scope, at, after.get(), BATCH)
                        .invoke(batch -> {
                            if (!batch.isEmpty()) {
                                after.set(batch.getLast().person());
                            }
                        }))
                .whilst(batch -> batch.size() == BATCH);
    }

    /** A zone's people by address and home, personnel before dependants, visitors last; at most so many. */
    public Uni<List<ListedPerson>> byHousehold(Scope.Zone zone, Instant at, int limit) {
        return read(byHouseholdSql(zone), ListSql.parameters(zone, at).addInteger(limit));
    }

    private Uni<List<ListedPerson>> read(String sql, Tuple parameters) {
        return pool.preparedQuery(sql)
                .execute(parameters)
                .map(rows -> rows.stream().map(ListedPerson::of).toList());
    }

    /** $4 is the person after whom to read, $5 how many rows. */
    static String byIdSql(Scope scope) {
        return "with page as (select * from (" + everybody(scope)
                + ") l where l.person > $4 order by l.person limit $5) " + DETAILS + " order by l.person";
    }

    /** $4 is the person after whom to read, $5 how many rows. */
    static String withoutZoneSql(Scope scope) {
        return "with page as (select * from (" + everybody(scope) + ") l where l.person > $4"
                + " and not " + ListSql.livesInAZone() + " order by l.person limit $5) " + DETAILS
                + " order by l.person";
    }

    /** $4, $5 and $6 are the name after which to read, $7 how many rows. */
    static String byNameSql(Scope scope) {
        String people =
                switch (scope) {
                    case Scope.Country country -> firstOfEachStation("d.country = $2");
                    case Scope.Area area -> firstOfEachStation("d.area = $2");
                    default -> everybody(scope);
                };
        return "with page as (select * from (" + people + ") l where " + NEXT_BY_NAME.formatted("l") + ") " + DETAILS
                + " order by l.family_name, l.given_names, l.person";
    }

    /** The index of names is by duty station: the first of a country are among the first of its stations. */
    private static String firstOfEachStation(String stations) {
        return "select n.*, " + VISIT_COLUMNS + " from duty_station d cross join lateral (select c.* from counted($1) c"
                + " where c.duty_station = d.locode and " + NEXT_BY_NAME.formatted("c") + ") n where " + stations;
    }

    /** $4 is how many rows. */
    static String byHouseholdSql(Scope.Zone zone) {
        return "with page as (" + everybody(zone) + ") " + DETAILS
                + " order by (l.stays_until is not null), case when l.stays_until is null then h.address end,"
                + " case when l.stays_until is null then r.residence end, (p.dependant_of is not null),"
                + " l.family_name, l.given_names, l.person limit $4";
    }

    private static String everybody(Scope scope) {
        String members = "select m.*, " + VISIT_COLUMNS + " from (" + ListSql.members(scope) + ") m";
        return scope instanceof Scope.Zone ? members + " union all " + ListSql.visitors(scope) : members;
    }
}
