package org.fieldsecurity.training.replica;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.feed.FeedEvent;
import org.fieldsecurity.kit.replica.Batch;
import org.fieldsecurity.kit.replica.FeedHandler;
import org.jspecify.annotations.Nullable;

/**
 * Keeps merges of two records of one person, from personnel's feed; each that is new or undone waits until what is the
 * person's has followed (P10). Its high priority puts it before the people, in the order in which the sweep takes both.
 */
@ApplicationScoped
@Priority(100)
class MergeCopies implements FeedHandler {

    private static final String STORE = "insert into merge_copy (id, sequence, survivor, merged, undone)"
            + " values ($1, $2, $3, $4, $5) on conflict (id) do update set sequence = excluded.sequence,"
            + " survivor = excluded.survivor, merged = excluded.merged, undone = excluded.undone, waiting = true"
            + " where merge_copy.sequence < excluded.sequence";

    private final ObjectMapper json;

    MergeCopies(ObjectMapper json) {
        this.json = json;
    }

    /** What is read of a merge's state. */
    record MergeState(
            UUID id, UUID survivor, UUID merged, @Nullable Instant undoneAt) {}

    @Override
    public String source() {
        return "personnel";
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<FeedEvent> events) {
        return Batch.of(events, "merge.", this::row).store(transaction, STORE);
    }

    private Tuple row(FeedEvent event) {
        MergeState merge = event.state(json, MergeState.class);
        return Tuple.of(merge.id(), event.sequence(), merge.survivor(), merge.merged(), merge.undoneAt() != null);
    }
}
