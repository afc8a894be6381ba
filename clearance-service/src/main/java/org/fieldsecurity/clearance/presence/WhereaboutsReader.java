package org.fieldsecurity.clearance.presence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldsecurity.clearance.replica.PersonCopy;
import org.fieldsecurity.clearance.rulebook.Rulebook;
import org.fieldsecurity.kit.sql.Line;
import org.fieldsecurity.kit.sql.SessionSql;
import org.fieldsecurity.kit.time.Utc;

/** Reads where one person is, in the session of the request at hand. */
@ApplicationScoped
public class WhereaboutsReader {

    private static final String LAST_JOURNEY =
            "select l.duty_station, coalesce(l.departed_at, l.arrived_at, l.left_at),"
                    + " coalesce(l.departed_source, l.arrived_source, l.left_source), lower(l.stay),"
                    + " case when l.left_at <= cast($2 as timestamptz) then l.left_at end, l.left_source, l.uncleared, l.request,"
                    + " l.leg from leg_clearance l where l.person = cast($1 as uuid) and l.away is not null"
                    + " and lower(l.away) <= cast($2 as timestamptz) order by lower(l.away) desc, l.id desc limit 1";

    private final Rulebook rulebook;

    WhereaboutsReader(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** The answer for a person at an instant, by the policy in force now. */
    public Uni<PersonWhereabouts> of(PersonCopy person, Instant at, Instant now) {
        WhereaboutsRule.Asked asked = new WhereaboutsRule.Asked(person.id(), person.name(), person.organization(), at);
        return rulebook.inForce(now)
                .map(policy -> at.minus(policy.movements().confirmedFor()))
                .flatMap(confirmingSince -> SessionSql.rows(
                        PresenceSql.ofPerson(),
                        line -> PresenceReader.person(line, at),
                        at,
                        Utc.day(at),
                        person.today(),
                        PresenceReaders.EVERYBODY,
                        confirmingSince))
                .flatMap(places ->
                        last(person.today(), at).map(last -> WhereaboutsRule.answer(asked, places, last.orElse(null))));
    }

    private static Uni<Optional<LastJourney>> last(UUID person, Instant at) {
        return SessionSql.rows(LAST_JOURNEY, WhereaboutsReader::journey, person, at)
                .map((List<LastJourney> rows) -> rows.stream().findFirst());
    }

    private static LastJourney journey(Line line) {
        String leftSource = line.text(5);
        return new LastJourney(
                line.required(0),
                line.at(1),
                PresenceSource.valueOf(line.required(2)),
                line.at(3),
                line.instant(4),
                leftSource == null ? null : PresenceSource.valueOf(leftSource),
                line.flag(6),
                line.id(7),
                line.id(8));
    }
}
