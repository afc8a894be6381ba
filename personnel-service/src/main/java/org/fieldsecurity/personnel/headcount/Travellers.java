package org.fieldsecurity.personnel.headcount;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.personnel.roster.ListSql;
import org.fieldsecurity.personnel.roster.Statements;

/**
 * Who is on a journey that was cleared, by clearance's feed (P7): whoever has come to the place of a headcount is looked
 * for there, and whoever has left it is looked for all the same, and marked. Somebody is where the last leg that has
 * begun leads, until the stay ends; a one-way leg holds until a later assignment.
 */
@ApplicationScoped
public class Travellers {

    /** Whether leg {@code j} says where its person is, by the instant $3. */
    private static final String IS_THERE = "j.departs_at <= cast($3 as timestamptz)"
            + " and j.leaves_at > cast($3 as timestamptz)"
            + " and not exists (select from journey_leg n where n.person = j.person"
            + " and n.departs_at <= cast($3 as timestamptz) and n.departs_at > j.departs_at)"
            + " and not exists (select from assignment a where a.person = j.person and a.assigned_from <= $1"
            + " and a.assigned_from > cast(j.departs_at at time zone 'UTC' as date))";

    private static final String MARK = "update headcount_person p set elsewhere = true where p.headcount = $2"
            + " and exists (select from journey_leg j where j.person = p.person and j.duty_station <> p.duty_station"
            + " and " + IS_THERE + ")";

    private final Statements statements;

    Travellers(Statements statements) {
        this.statements = statements;
    }

    /**
     * Stores whoever has come on a journey and isn't looked for yet; gives how many. Nobody knows to which zone, and an
     * organization looks for all of its people anyway.
     */
    Uni<Integer> expect(UUID headcount, Scope scope, Instant at) {
        if (scope instanceof Scope.Zone || scope instanceof Scope.Organization) {
            return Uni.createFrom().item(0);
        }
        String sql = "insert into headcount_person (headcount, person, origin, organization, duty_station, area,"
                + " dependant_of) select distinct on (t.person) $4, t.person, 'VISITOR', t.organization,"
                + " t.duty_station, d.area, t.dependant_of from (select j.person, p.organization, j.duty_station,"
                + " p.dependant_of from journey_leg j join person p on p.id = j.person where p.merged_into is null and "
                + IS_THERE + ") t join duty_station d on d.locode = t.duty_station where "
                + ListSql.belongs("t", scope) + " order by t.person on conflict (headcount, person) do nothing";
        return statements.execute(sql, ListSql.day(at), ListSql.key(scope), ListSql.utc(at), headcount);
    }

    /** Marks whoever is looked for at one place while a journey has led them to another; gives how many. */
    Uni<Integer> mark(UUID headcount, Instant at) {
        return statements.execute(MARK, ListSql.day(at), headcount, ListSql.utc(at));
    }
}
