package org.fieldsecurity.clearance.presence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fieldsecurity.clearance.presence.Statements.Line;
import org.fieldsecurity.clearance.rulebook.Rulebook;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.PageRequest;

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
                .flatMap(overdueSince -> Statements.rows(
                        OverdueSql.PAGE,
                        OverdueReader::movement,
                        now,
                        Statements.day(now),
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
                Objects.requireNonNull(line.uuid(0)),
                Objects.requireNonNull(line.uuid(1)),
                Objects.requireNonNull(line.uuid(2)),
                Objects.requireNonNull(line.uuid(3)),
                given == null ? null : (given + " " + line.text(5)).strip(),
                line.required(6),
                line.required(7),
                line.required(8),
                AwaitedReport.valueOf(line.required(9)),
                Objects.requireNonNull(line.instant(10)),
                line.flag(11),
                line.text(12),
                line.instant(13),
                source == null ? null : PresenceSource.valueOf(source));
    }
}
