package org.fieldsecurity.clearance.presence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.clearance.rulebook.Rulebook;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.sql.Line;
import org.fieldsecurity.kit.sql.SessionSql;
import org.fieldsecurity.kit.time.Utc;

/** Reads who is where, in the session of the request at hand, always by an index of the scope and in bounded pieces. */
@ApplicationScoped
public class PresenceReader {

    private final Rulebook rulebook;

    PresenceReader(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** The question by the policy in force when it is asked. */
    Uni<PresenceQuestion> question(Scope scope, String organization, Instant at, Instant now) {
        return rulebook.inForce(now)
                .map(policy -> new PresenceQuestion(
                        scope, organization, at, at.minus(policy.movements().confirmedFor())));
    }

    /** Those after a person, by id. */
    Uni<List<PresentPerson>> page(PresenceQuestion asked, UUID after, int limit) {
        return SessionSql.rows(
                PresenceSql.page(asked.scope()),
                line -> person(line, asked.at()),
                asked.at(),
                Utc.day(asked.at()),
                asked.key(),
                asked.organization(),
                asked.confirmingSince(),
                after,
                limit);
    }

    /** How many, by what it rests on. */
    Uni<List<PresenceGroup>> groups(PresenceQuestion asked) {
        return SessionSql.rows(
                PresenceSql.summary(asked.scope()),
                PresenceReader::group,
                asked.at(),
                Utc.day(asked.at()),
                asked.key(),
                asked.organization(),
                asked.confirmingSince());
    }

    /** Whom to expect from the instant asked for on. */
    Uni<PresenceForecast> forecast(PresenceQuestion asked) {
        LocalDate today = Utc.day(asked.at());
        return SessionSql.rows(
                        PresenceSql.forecast(asked.scope()),
                        PresenceReader::day,
                        asked.at(),
                        today,
                        asked.key(),
                        asked.organization(),
                        today.plusDays(PresenceForecast.DAYS - 1L))
                .map(days -> new PresenceForecast(asked.scope(), asked.at(), days));
    }

    private static PresenceForecast.Day day(Line line) {
        return new PresenceForecast.Day(
                line.day(0), line.count(1), line.count(2), line.count(3), line.count(4), line.count(5), line.count(6));
    }

    private static PresenceGroup group(Line line) {
        return new PresenceGroup(
                line.required(0),
                line.required(1),
                PresenceKind.valueOf(line.required(2)),
                footing(line, 3, line.flag(7)).confidence(),
                line.count(8),
                line.instant(9));
    }

    static PresentPerson person(Line line, Instant at) {
        Instant departureDue = line.instant(14);
        Instant asOf = line.at(9);
        String given = line.text(1);
        return new PresentPerson(
                line.id(0),
                given == null ? null : (given + " " + line.text(2)).strip(),
                line.required(3),
                line.required(4),
                PresenceKind.valueOf(line.required(5)),
                line.required(6),
                line.text(7),
                line.at(8),
                PresenceSource.valueOf(line.required(10)),
                footing(line, 10, departureDue != null).confidence(),
                asOf,
                Duration.between(asOf, at),
                departureDue,
                line.instant(18),
                line.flag(15),
                line.uuid(16),
                line.uuid(17));
    }

    /** From the column of the source on: inferred, recent, overstayed. */
    private static Footing footing(Line line, int source, boolean departureDue) {
        return new Footing(
                PresenceSource.valueOf(line.required(source)),
                line.flag(source + 1),
                line.flag(source + 2),
                line.flag(source + 3),
                departureDue);
    }
}
