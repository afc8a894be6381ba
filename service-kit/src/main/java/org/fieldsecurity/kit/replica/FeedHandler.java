package org.fieldsecurity.kit.replica;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import org.fieldsecurity.kit.feed.FeedEvent;

/**
 * Keeps copies of one kind of fact from one feed. Several handlers may follow the same feed; each sees every batch.
 *
 * <p>Events can come again after a crash, and two states of one subject can come in the other order: store a state only
 * over one with a lower sequence.
 */
public interface FeedHandler {

    /** Name of the feed, which is the name of the service, such as {@code personnel}. */
    String source();

    /** Stores what the batch says, in the transaction that also moves the checkpoint. Ignore events not meant for it. */
    Uni<Void> apply(SqlConnection transaction, List<FeedEvent> events);
}
