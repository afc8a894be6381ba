package org.fieldsecurity.personnel.hrimport;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.sql.Line;
import org.fieldsecurity.kit.sql.SessionSql;
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

    /** The import, or 404 when there is none of this organization; in the session at hand if there is one. */
    Uni<ImportView> require(UUID id, String organization) {
        return Panache.withSession(() -> SessionSql.rows(JOB, ImportReads::view, id, organization))
                .map(found -> found.stream().findFirst().orElseThrow(() -> ProblemException.notFound("import")));
    }

    /** Outcomes after a line, in the order of the file, of one kind or of all. */
    Uni<List<ImportRowView>> rows(UUID job, int afterLine, int limit, @Nullable RowOutcome outcome) {
        Uni<RowSet<Row>> rows = outcome == null
                ? pool.preparedQuery(ROWS + IN_ORDER).execute(Tuple.of(job, afterLine, limit))
                : pool.preparedQuery(ROWS + OF_OUTCOME + IN_ORDER)
                        .execute(Tuple.of(job, afterLine, limit, outcome.name()));
        return rows.map(set -> set.stream().map(ImportReads::row).toList());
    }

    private static ImportView view(Line line) {
        int registered = (int) line.count(9);
        int changed = (int) line.count(10);
        int unchanged = (int) line.count(11);
        int refused = (int) line.count(12);
        return new ImportView(
                line.id(0),
                line.required(1),
                ImportMode.valueOf(line.required(2)),
                ImportFormat.valueOf(line.required(3)),
                ImportState.valueOf(line.required(4)),
                line.at(5),
                line.instant(6),
                line.instant(7),
                (int) line.count(8),
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
}
