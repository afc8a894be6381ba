package org.fieldsecurity.clearance.replica;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.fieldsecurity.kit.time.Utc;

/** Stores rows of one kind, none included. */
final class Batch {

    private Batch() {}

    /** The instant as the driver takes it. */
    static OffsetDateTime utc(Instant instant) {
        return Utc.time(instant);
    }

    static Uni<Void> store(SqlConnection transaction, String sql, List<Tuple> rows) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction.preparedQuery(sql).executeBatch(rows).replaceWithVoid();
    }
}
