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
    private static final String DETAILS =
            "select l.*, p.family_name, p.given_names, p.dependant_of, p.relationship, p.phone, p.email, k.number,"
                    + " r.residence, h.address, coalesce(l.stay_zone, r.zone) as zone from page l"
                    + " join person p on p.id = l.person join person_code k on k.person = l.person"
                    + " left join residency r on r.person = l.person and r.period @> cast($3 as timestamptz)"
                    + " left join residence h on h.id = r.residence";

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
                + " and not exists (select from residency s where s.person = l.person and s.zone is not null"
                + " and s.period @> cast($3 as timestamptz)) order by l.person limit $5) " + DETAILS
                + " order by l.person";
    }

    /**
     * $4, $5 and $6 are the name after which to read, $7 how many rows. Names are fetched person by person, since the
     * server would rather read the whole table of people.
     */
    static String byNameSql(Scope scope) {
        return "with list as materialized (" + everybody(scope) + "), page as (select list.* from list cross join"
                + " lateral (select p.family_name, p.given_names from person p where p.id = list.person limit 1) n"
                + " where (n.family_name, n.given_names, list.person) > ($4, $5, $6)"
                + " order by n.family_name, n.given_names, list.person limit $7) " + DETAILS
                + " order by p.family_name, p.given_names, l.person";
    }

    /** $4 is how many rows. */
    static String byHouseholdSql(Scope.Zone zone) {
        return "with page as (" + everybody(zone) + ") " + DETAILS
                + " order by (l.stays_until is not null), case when l.stays_until is null then h.address end,"
                + " case when l.stays_until is null then r.residence end, (p.dependant_of is not null),"
                + " p.family_name, p.given_names, l.person limit $4";
    }

    private static String everybody(Scope scope) {
        String members = "select m.*, " + VISIT_COLUMNS + " from (" + ListSql.members(scope) + ") m";
        return scope instanceof Scope.Zone ? members + " union all " + ListSql.visitors(scope) : members;
    }
}
