package org.fieldsecurity.personnel.headcount;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.personnel.headcount.rules.HeadcountState;
import org.fieldsecurity.personnel.headcount.rules.Standing;
import org.fieldsecurity.personnel.roster.ScopeMap;
import org.fieldsecurity.personnel.roster.Signature;
import org.jspecify.annotations.Nullable;

/** Reads how headcounts stand, as far as the caller may see it. */
@ApplicationScoped
public class HeadcountReader {

    private static final int MOST_OWN = 100;

    private static final String SCOPE = "select scope from headcount where id = $1";
    private static final String ONE = "select id, scope, kind, reason, state, expected, opened_at, actor, basis,"
            + " appointment, closed_at, reports, version from headcount where id = $1";
    private static final String SEES_SOMEBODY =
            "select exists (select from headcount_person p where p.headcount = $1 and " + Sight.ROWS + ")";
    private static final String SEES_PERSON = "select exists (select from headcount_person p where p.headcount = $1"
            + " and p.person = $8 and (" + Sight.ROWS + " or p.person = $9 or p.dependant_of = $9))";
    private static final String PROGRESS = "select " + HeadcountProgress.COLUMNS
            + " from headcount h left join headcount_person p on p.headcount = h.id where h.id = $1 group by h.id";
    private static final String PEOPLE = "select " + HeadcountPerson.COLUMNS + ", p.standing, p.in_conflict"
            + " from headcount_person p join person q on q.id = p.person where p.headcount = $1 and " + Sight.ROWS
            + " and ($8::text is null or p.standing = $8) and (not $9 or p.in_conflict) and p.person > $10"
            + " order by p.person limit $11";
    private static final String NAMED = "select " + HeadcountPerson.COLUMNS + ", r.standing, r.in_conflict"
            + " from headcount_report_person r join headcount_person p on p.headcount = r.headcount"
            + " and p.person = r.person join person q on q.id = p.person where r.headcount = $1 and " + Sight.ROWS
            + " and r.number = $8 and r.person > $9 order by r.person limit $10";
    private static final String OWN = "select h.id, h.scope, h.kind, h.reason, h.opened_at, p.person, p.standing"
            + " from headcount_person p join headcount h on h.id = p.headcount where (p.person = $1"
            + " or p.dependant_of = $1) and h.state = 'OPEN' order by h.opened_at desc, p.person limit " + MOST_OWN;

    private final Pool pool;
    private final ScopeMap scopes;

    HeadcountReader(Pool pool, ScopeMap scopes) {
        this.pool = pool;
        this.scopes = scopes;
    }

    /** A headcount and the version that its ETag tells. */
    record Versioned(HeadcountView view, int version) {}

    /** What the caller sees of the headcount; 404 when that is nothing, or there is no such headcount. */
    Uni<Sight> sight(UUID headcount, Caller caller) {
        return known(headcount, caller)
                .call(sight -> sight.all()
                        ? Uni.createFrom().voidItem()
                        : require(SEES_SOMEBODY, sight.addTo(Tuple.of(headcount)), "headcount"));
    }

    /** 404 unless the caller sees this person, or is that person or the adult whose dependant they are. */
    Uni<Void> requireSightOf(UUID headcount, UUID person, Caller caller) {
        UUID self = caller instanceof Caller.Person somebody ? somebody.id() : null;
        return known(headcount, caller)
                .chain(sight -> require(
                        SEES_PERSON,
                        sight.addTo(Tuple.of(headcount)).addUUID(person).addUUID(self),
                        "person in this headcount"));
    }

    /** The headcount with its version; empty when there is no such one. */
    Uni<Optional<Versioned>> one(UUID headcount) {
        return pool.preparedQuery(ONE)
                .execute(Tuple.of(headcount))
                .map(rows -> rows.stream().findFirst().map(HeadcountReader::one));
    }

    /** The numbers; empty when there is no such headcount. */
    Uni<Optional<HeadcountProgress>> progress(UUID headcount) {
        return pool.preparedQuery(PROGRESS)
                .execute(Tuple.of(headcount))
                .map(rows -> rows.stream().findFirst().map(HeadcountProgress::of));
    }

    /** People of a standing, or of any; all or only those in conflict; by id, after one. */
    Uni<List<HeadcountPerson>> people(
            UUID headcount, Sight sight, @Nullable Standing standing, boolean conflicts, UUID after, int limit) {
        return pool.preparedQuery(PEOPLE)
                .execute(sight.addTo(Tuple.of(headcount))
                        .addString(standing == null ? null : standing.name())
                        .addBoolean(conflicts)
                        .addUUID(after)
                        .addInteger(limit))
                .map(rows -> rows.stream().map(HeadcountPerson::of).toList());
    }

    /** Those whom a report names; by id, after one. */
    Uni<List<HeadcountPerson>> named(UUID headcount, Sight sight, int number, UUID after, int limit) {
        return pool.preparedQuery(NAMED)
                .execute(sight.addTo(Tuple.of(headcount))
                        .addInteger(number)
                        .addUUID(after)
                        .addInteger(limit))
                .map(rows -> rows.stream().map(HeadcountPerson::of).toList());
    }

    /** Open headcounts that look for the caller or a dependant of theirs. */
    Uni<List<OwnHeadcount>> own(UUID caller) {
        return pool.preparedQuery(OWN)
                .execute(Tuple.of(caller))
                .map(rows -> rows.stream().map(HeadcountReader::own).toList());
    }

    private Uni<Sight> known(UUID headcount, Caller caller) {
        return pool.preparedQuery(SCOPE)
                .execute(Tuple.of(headcount))
                .map(rows -> rows.stream()
                        .findFirst()
                        .map(row -> Scope.parse(row.getString(0)))
                        .orElseThrow(() -> ProblemException.notFound("headcount")))
                .flatMap(scopes::around)
                .map(counted -> Sight.of(caller, counted));
    }

    private Uni<Void> require(String sql, Tuple parameters, String what) {
        return pool.preparedQuery(sql)
                .execute(parameters)
                .invoke(rows -> {
                    if (!rows.iterator().next().getBoolean(0)) {
                        throw ProblemException.notFound(what);
                    }
                })
                .replaceWithVoid();
    }

    private static Versioned one(Row row) {
        OffsetDateTime closedAt = row.getOffsetDateTime(10);
        return new Versioned(
                new HeadcountView(
                        row.getUUID(0),
                        row.getString(1),
                        HeadcountKind.valueOf(row.getString(2)),
                        row.getString(3),
                        HeadcountState.valueOf(row.getString(4)),
                        row.getInteger(5),
                        row.getOffsetDateTime(6).toInstant(),
                        new Signature(row.getString(7), row.getString(8), row.getUUID(9)),
                        closedAt == null ? null : closedAt.toInstant(),
                        row.getInteger(11)),
                row.getInteger(12));
    }

    private static OwnHeadcount own(Row row) {
        return new OwnHeadcount(
                row.getUUID(0),
                row.getString(1),
                HeadcountKind.valueOf(row.getString(2)),
                row.getString(3),
                row.getOffsetDateTime(4).toInstant(),
                row.getUUID(5),
                Standing.valueOf(row.getString(6)));
    }
}
