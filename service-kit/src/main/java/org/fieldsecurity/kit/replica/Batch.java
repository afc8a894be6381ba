package org.fieldsecurity.kit.replica;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.function.Function;
import org.fieldsecurity.kit.feed.FeedEvent;

/**
 * The rows that the events of one kind give to a copy, none included.
 *
 * @param rows the parameters of a statement, one for each event
 */
public record Batch(List<Tuple> rows) {

    /** The rows of those events whose kind begins so, for example with {@code course.}. */
    public static Batch of(List<FeedEvent> events, String kind, Function<FeedEvent, Tuple> row) {
        return new Batch(events.stream()
                .filter(event -> event.verb().startsWith(kind))
                .map(row)
                .toList());
    }

    /** Stores them by one statement, done for each; asks nothing where there are none. */
    public Uni<Void> store(SqlConnection transaction, String sql) {
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction.preparedQuery(sql).executeBatch(rows).replaceWithVoid();
    }
}
