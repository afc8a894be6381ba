package org.fieldsecurity.personnel.hrimport;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.personnel.hrimport.rules.RowOutcome;
import org.jspecify.annotations.Nullable;

/** Reads imports and the outcomes of their rows. */
@ApplicationScoped
public class ImportReads {

    private static final String JOB =
            "select " + ImportJob.COLUMNS + " from import_job where id = $1 and organization = $2";
    private static final String ROWS = "select r.line, r.outcome, r.key, r.person, r.field, r.reason, j.format"
            + " from import_row r join import_job j on j.id = r.job where r.job = $1 and r.line > $2";
    private static final String OF_OUTCOME = " and r.outcome = $4";
    private static final String IN_ORDER = " order by r.line limit $3";

    private final Pool pool;

    ImportReads(Pool pool) {
        this.pool = pool;
    }

    /** The import, or 404 when there is none of this organization. */
    Uni<ImportView> require(UUID id, String organization) {
        return pool.preparedQuery(JOB).execute(Tuple.of(id, organization)).map(rows -> {
            if (rows.size() == 0) {
                throw ProblemException.notFound("import");
            }
            return view(rows.iterator().next());
        });
    }

    /** Outcomes after a line, in the order of the file, of one kind or of all. */
    Uni<List<ImportRowView>> rows(UUID job, int afterLine, int limit, @Nullable RowOutcome outcome) {
        Uni<RowSet<Row>> rows = outcome == null
                ? pool.preparedQuery(ROWS + IN_ORDER).execute(Tuple.of(job, afterLine, limit))
                : pool.preparedQuery(ROWS + OF_OUTCOME + IN_ORDER)
                        .execute(Tuple.of(job, afterLine, limit, outcome.name()));
        return rows.map(set -> set.stream().map(ImportReads::row).toList());
    }

    private static ImportView view(Row row) {
        int registered = row.getInteger("registered");
        int changed = row.getInteger("changed");
        int unchanged = row.getInteger("unchanged");
        int refused = row.getInteger("refused");
        return new ImportView(
                row.getUUID("id"),
                row.getString("organization"),
                ImportMode.valueOf(row.getString("mode")),
                ImportFormat.valueOf(row.getString("format")),
                ImportState.valueOf(row.getString("state")),
                row.getOffsetDateTime("begun_at").toInstant(),
                instant(row.getOffsetDateTime("queued_at")),
                instant(row.getOffsetDateTime("ended_at")),
                row.getInteger("rows"),
                registered + changed + unchanged + refused,
                registered,
                changed,
                unchanged,
                refused);
    }

    private static ImportRowView row(Row row) {
        String field = row.getString("field");
        boolean json = row.getString("format").equals(ImportFormat.NDJSON.name());
        return new ImportRowView(
                row.getInteger("line"),
                RowOutcome.valueOf(row.getString("outcome")),
                row.getString("key"),
                row.getUUID("person"),
                field == null || field.isEmpty() || !json ? field : "/" + field,
                row.getString("reason"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
