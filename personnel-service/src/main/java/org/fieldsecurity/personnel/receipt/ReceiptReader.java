package org.fieldsecurity.personnel.receipt;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.personnel.roster.ListSql;
import org.fieldsecurity.personnel.roster.Statements;
import org.fieldsecurity.personnel.roster.Surroundings;

/** Reads whom arrangements concern, and who has not acknowledged them. */
@ApplicationScoped
public class ReceiptReader {

    private static final int MOST_OWN = 200;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /**
     * The zones and duty stations of $2 and of $2's dependants at $3: where they live or stay, and where their
     * assignment is. $1 is the day.
     */
    private static final String PLACES =
            "with family as (select id from person where id = $2 or dependant_of = $2), zoned as ("
                    + "select f.id as person, r.zone from family f join residency r on r.person = f.id"
                    + " and r.period @> cast($3 as timestamptz) where r.zone is not null"
                    + " union select f.id, s.zone from family f join zone_stay s on s.person = f.id"
                    + " and s.period @> cast($3 as timestamptz)), place as ("
                    + "select person, 'zone:' || zone as scope from zoned"
                    + " union select n.person, 'duty-station:' || z.duty_station from zoned n join zone z on z.code = n.zone"
                    + " union select f.id, 'duty-station:' || c.duty_station from family f"
                    + " join counted($1) c on c.person = f.id) ";

    private static final String CONCERNED =
            PLACES + "select cast(count(*) as integer) from place where scope = $4 and person = $5";
    private static final String OWN = PLACES + "select l.person, a.id, a.scope, a.number, a.phase, a.published_at,"
            + " t.acknowledged_at from place l cross join lateral (select * from arrangement v where v.scope = l.scope"
            + " order by v.number desc limit 1) a left join arrangement_receipt t on t.arrangement = a.id"
            + " and t.person = l.person order by l.person, a.scope limit " + MOST_OWN;

    private final Pool pool;
    private final Statements statements;

    ReceiptReader(Pool pool, Statements statements) {
        this.pool = pool;
        this.statements = statements;
    }

    /** Whether the scope is a place of the caller or of any of the caller's dependants. */
    Uni<Boolean> concernsFamily(Scope scope, UUID caller, Instant at) {
        return statements
                .inSession(
                        PLACES + "select cast(count(*) as integer) from place where scope = $4",
                        ListSql.day(at),
                        caller,
                        ListSql.utc(at),
                        scope.text())
                .map(rows -> rows.getFirst().count(0) > 0);
    }

    /** Whether the scope is a place of this person, who is the caller or a dependant of theirs. */
    Uni<Boolean> concerns(Scope scope, UUID caller, UUID person, Instant at) {
        return statements
                .inSession(CONCERNED, ListSql.day(at), caller, ListSql.utc(at), scope.text(), person)
                .map(rows -> rows.getFirst().count(0) > 0);
    }

    /** Every current arrangement that concerns the caller or a dependant of theirs. */
    Uni<List<OwnArrangement>> own(UUID caller, Instant at) {
        return pool.preparedQuery(OWN)
                .execute(Tuple.of(ListSql.day(at), caller, ListSql.utc(at)))
                .map(rows -> rows.stream().map(ReceiptReader::own).toList());
    }

    /** One page of who in a zone or duty station has not acknowledged a current arrangement of it. */
    Uni<List<MissingReceipt>> missing(Surroundings place, Instant at, PageRequest request) {
        Scope scope = place.scope();
        var cursor = request.after(2);
        String sql = "with list as (select m.person from (" + ListSql.members(scope)
                + ") m union all select v.person from (" + ListSql.visitors(scope) + ") v), current as (select a.*"
                + " from unnest($4::text[]) place cross join lateral (select v.id, v.scope, v.number from arrangement v"
                + " where v.scope = place order by v.number desc limit 1) a) select p.id, p.family_name, p.given_names,"
                + " c.id, c.scope, c.number from list l cross join current c join person p on p.id = l.person"
                + " where not exists (select from arrangement_receipt t where t.arrangement = c.id"
                + " and t.person = l.person) and (l.person, c.id) > ($5, $6) order by l.person, c.id limit $7";
        return pool.preparedQuery(sql)
                .execute(ListSql.parameters(scope, at)
                        .addArrayOfString(scopes(place))
                        .addUUID(cursor.map(after -> after.uuid(0)).orElse(BEFORE_ALL))
                        .addUUID(cursor.map(after -> after.uuid(1)).orElse(BEFORE_ALL))
                        .addInteger(request.fetch()))
                .map(rows -> rows.stream().map(ReceiptReader::missing).toList());
    }

    static Cursor cursor(MissingReceipt row) {
        return new Cursor(List.of(row.person().toString(), row.arrangement().toString()));
    }

    /** The place, and for a zone its duty station too. */
    private static String[] scopes(Surroundings place) {
        return place.enclosing().stream()
                .filter(scope -> scope instanceof Scope.Zone || scope instanceof Scope.DutyStation)
                .map(Scope::text)
                .toArray(String[]::new);
    }

    private static OwnArrangement own(Row row) {
        OffsetDateTime acknowledgedAt = row.getOffsetDateTime(6);
        return new OwnArrangement(
                row.getUUID(0),
                row.getUUID(1),
                row.getString(2),
                row.getInteger(3),
                row.getString(4),
                row.getOffsetDateTime(5).toInstant(),
                acknowledgedAt == null ? null : acknowledgedAt.toInstant());
    }

    private static MissingReceipt missing(Row row) {
        return new MissingReceipt(
                row.getUUID(0),
                row.getString(1),
                row.getString(2),
                row.getUUID(3),
                row.getString(4),
                row.getInteger(5));
    }
}
