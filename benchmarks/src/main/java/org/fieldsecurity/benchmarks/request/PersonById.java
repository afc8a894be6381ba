package org.fieldsecurity.benchmarks.request;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.sqlclient.Tuple;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.fieldsecurity.benchmarks.data.People;
import org.fieldsecurity.benchmarks.sql.Step;
import org.fieldsecurity.stack.PartName;
import org.fieldsecurity.stack.demo.call.Identity;

/**
 * {@code GET /personnel/v1/people/{id}}, each time another person, asked by the Coordinator, who may read everybody: the
 * offices that the caller holds, then the person.
 */
public final class PersonById implements Request {

    private static final String COORDINATOR = "coordinator";

    private static final String APPOINTMENT =
            "select a.office, a.id, a.scope, a.holder, a.reference, a.valid_from, a.valid_to";
    private static final String IN_FORCE = " and a.valid_from <= $2 and (a.valid_to is null or a.valid_to > $2)";
    private static final String OFFICES_HELD = APPOINTMENT
            + ", null::uuid, null, null::uuid, null, null::timestamptz, null::timestamptz"
            + " from appointment a where a.office <> 'DESIGNATED_OFFICIAL_AD_INTERIM' and a.holder = $1" + IN_FORCE
            + " union all " + APPOINTMENT + ", d.id, d.scope, d.holder, d.reference, d.valid_from, d.valid_to"
            + " from delegation d join appointment a on a.id = d.appointment where d.holder = $1" + IN_FORCE
            + " and d.valid_from <= $2 and d.valid_to > $2 union all " + APPOINTMENT
            + ", case when p.holder <> a.holder then p.id end, p.scope, p.holder, p.reference, p.valid_from, p.valid_to"
            + " from acting_period p join appointment a on a.id = p.appointment where p.holder = $1"
            + " and p.valid_from <= $2 and (p.valid_to is null or p.valid_to > $2)";
    private static final String PERSON = "select p1_0.id,p1_0.assigned_from,p1_0.assigned_until,p1_0.category,"
            + "p1_0.contract,p1_0.dependant_of,p1_0.duty_station,p1_0.email,p1_0.employee_number,p1_0.family_name,"
            + "p1_0.given_names,p1_0.organization,p1_0.phone,p1_0.relationship,p1_0.version"
            + " from Person p1_0 where p1_0.id=$1";

    private final People people;
    private final InstantSource clock;

    /** Asks for each of these people in turn. */
    public PersonById(People people, InstantSource clock) {
        this.people = people;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "person by id";
    }

    @Override
    public PartName service() {
        return PartName.PERSONNEL;
    }

    @Override
    public Set<PartName> parts() {
        return Set.of(PartName.PERSONNEL);
    }

    @Override
    public Identity caller() {
        return new Identity.User(COORDINATOR);
    }

    @Override
    public List<Step> steps() {
        return List.of(
                new Step(
                        OFFICES_HELD,
                        turn -> Tuple.of(People.COORDINATOR, clock.instant().atOffset(ZoneOffset.UTC)),
                        true),
                new Step(PERSON, turn -> Tuple.of(people.picked(turn)), true));
    }

    @Override
    public HttpCall call(int turn) {
        return new HttpCall(HttpMethod.GET, "/personnel/v1/people/" + people.picked(turn), Buffer.buffer());
    }
}
