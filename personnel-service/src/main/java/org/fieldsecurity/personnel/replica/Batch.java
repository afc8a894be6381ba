package org.fieldsecurity.personnel.replica;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.function.Function;
import org.fieldsecurity.kit.feed.FeedEvent;

/**
 * The rows that the events of one kind give, none included.
 *
 * @param rows one for each event
 */
record Batch(List<Tuple> rows) {

    /** The rows of those events whose kind begins so, for example with {@code course.}. */
    static Batch of(List<FeedEvent> events, String kind, Function<FeedEvent, Tuple> row) {
        return new Batch(events.stream()
                .filter(event -> event.verb().startsWith(kind))
                .map(row)
                .toList());
    }

    Uni<Void> store(SqlConnection transaction, String sql) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction.preparedQuery(sql).executeBatch(rows).replaceWithVoid();
    }
}
