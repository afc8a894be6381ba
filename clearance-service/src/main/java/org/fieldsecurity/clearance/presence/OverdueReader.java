package org.fieldsecurity.clearance.presence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.clearance.rulebook.Rulebook;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.sql.Line;
import org.fieldsecurity.kit.sql.SessionSql;
import org.fieldsecurity.kit.time.Utc;

/** Reads of whom something should have been reported, in the session of the request at hand. */
@ApplicationScoped
public class OverdueReader {

    private final Rulebook rulebook;

    OverdueReader(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    /** One page, the longest overdue first. */
    Uni<List<OverdueMovement>> page(String country, String organization, Instant now, PageRequest page) {
        Instant afterSince = page.after(2).map(cursor -> cursor.instant(0)).orElse(Instant.EPOCH);
        UUID afterId = page.after(2).map(cursor -> cursor.uuid(1)).orElse(new UUID(0, 0));
        return rulebook.inForce(now)
                .map(policy -> now.minus(policy.movements().overdueAfter()))
                .flatMap(overdueSince -> SessionSql.rows(
                        OverdueSql.PAGE,
                        OverdueReader::movement,
                        now,
                        Utc.day(now),
                        country,
                        organization,
                        overdueSince,
                        afterSince,
                        afterId,
                        page.fetch()));
    }

    static Cursor cursor(OverdueMovement movement) {
        return new Cursor(
                List.of(movement.since().toString(), movement.clearance().toString()));
    }

    private static OverdueMovement movement(Line line) {
        String given = line.text(4);
        String source = line.text(14);
        return new OverdueMovement(
                line.id(0),
                line.id(1),
                line.id(2),
                line.id(3),
                given == null ? null : (given + " " + line.text(5)).strip(),
                line.required(6),
                line.required(7),
                line.required(8),
                AwaitedReport.valueOf(line.required(9)),
                line.at(10),
                line.flag(11),
                line.text(12),
                line.instant(13),
                source == null ? null : PresenceSource.valueOf(source));
    }
}
