package org.fieldsecurity.personnel.headcount;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.sql.Line;
import org.fieldsecurity.personnel.headcount.rules.StandingRules.Outcome;
import org.fieldsecurity.personnel.roster.ListSql;
import org.fieldsecurity.personnel.roster.Statements;

/** The people of headcounts, changed in the transaction of the action at hand. */
@ApplicationScoped
public class PeopleLookedFor {

    private static final String LOCK = "select organization, duty_station, area, zone, dependant_of"
            + " from headcount_person where headcount = $1 and person = $2 for update";
    private static final String STRANGER = "select p.organization, coalesce(c.duty_station, p.duty_station), d.area,"
            + " cast(null as text), p.dependant_of from person p left join counted($2) c on c.person = p.id"
            + " join duty_station d on d.locode = coalesce(c.duty_station, p.duty_station) where p.id = $1";
    private static final String ADD = "insert into headcount_person (headcount, person, origin, organization,"
            + " duty_station, area, zone, dependant_of) select $1, p.id, 'FOUND', $3, $4, d.area, nullif($5, ''),"
            + " p.dependant_of from person p join duty_station d on d.locode = $4 where p.id = $2"
            + " on conflict do nothing";
    private static final String DERIVE = "update headcount_person set standing = $3, in_conflict = $4,"
            + " answers = answers + 1 where headcount = $1 and person = $2";

    private final Statements statements;

    PeopleLookedFor(Statements statements) {
        this.statements = statements;
    }

    /** Stores whoever is on the list of the scope, and its visitors, in one statement; gives how many. */
    Uni<Integer> expect(UUID headcount, Scope scope, Instant at) {
        String sql = "insert into headcount_person (headcount, person, origin, organization, duty_station, area, zone,"
                + " dependant_of) select $4, l.person, l.origin, l.organization,"
                + " coalesce(z.duty_station, l.duty_station), d.area, z.code, p.dependant_of from ("
                + "select m.person, 'LISTED' as origin, m.organization, m.duty_station, cast(null as text) as stay_zone"
                + " from (" + ListSql.members(scope) + ") m union all"
                + " select v.person, 'VISITOR', v.organization, v.duty_station, v.zone from ("
                + ListSql.visitors(scope) + ") v) l join person p on p.id = l.person" + ListSql.home()
                + " left join zone z on z.code = coalesce(l.stay_zone, r.zone)"
                + " join duty_station d on d.locode = coalesce(z.duty_station, l.duty_station)";
        return statements.execute(sql, ListSql.day(at), ListSql.key(scope), ListSql.utc(at), headcount);
    }

    /** Locks the person's row, so that answers about one person are taken one after the other; empty without a row. */
    Uni<Optional<LookedFor>> lock(UUID headcount, UUID person) {
        return statements
                .inSession(LOCK, headcount, person)
                .map(rows -> rows.stream().findFirst().map(row -> lookedFor(person, true, row)));
    }

    /** Somebody who is not looked for, as the records know them; empty when nobody is registered with this id. */
    Uni<Optional<LookedFor>> stranger(UUID person, Instant at) {
        return statements
                .inSession(STRANGER, person, ListSql.day(at))
                .map(rows -> rows.stream().findFirst().map(row -> lookedFor(person, false, row)));
    }

    /** Adds somebody who was found, where they were found; does nothing when somebody else added them meanwhile. */
    Uni<Integer> add(UUID headcount, LookedFor found) {
        return statements.execute(
                ADD,
                headcount,
                found.person(),
                found.organization(),
                found.dutyStation(),
                found.zone() == null ? "" : found.zone());
    }

    /** Notes what stands after one more answer. */
    Uni<Integer> derive(UUID headcount, UUID person, Outcome outcome) {
        return statements.execute(DERIVE, headcount, person, outcome.standing().name(), outcome.inConflict());
    }

    private static LookedFor lookedFor(UUID person, boolean expected, Line row) {
        return new LookedFor(person, expected, row.required(0), row.required(1), row.text(2), row.text(3), row.uuid(4));
    }
}
