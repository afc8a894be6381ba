package org.fieldsecurity.clearance.replica;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.feed.FeedEvent;
import org.fieldsecurity.kit.replica.Batch;
import org.fieldsecurity.kit.replica.FeedHandler;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the copies of assignments: who serves where, on which days. When two records of one person become one, those that
 * move are the survivor's, and those that don't are put aside until the merge is undone (P10).
 */
@ApplicationScoped
public class AssignmentCopies implements FeedHandler {

    private static final String STORE = "insert into assignment_copy"
            + " (id, sequence, person, organization, duty_station, category, assigned_from, assigned_until)"
            + " values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do update set sequence = excluded.sequence,"
            + " person = excluded.person, organization = excluded.organization,"
            + " duty_station = excluded.duty_station, category = excluded.category,"
            + " assigned_from = excluded.assigned_from, assigned_until = excluded.assigned_until"
            + " where assignment_copy.sequence < excluded.sequence";
    private static final String MOVE = "update assignment_copy set person = $2, aside = $3 where id = $1";

    private final ObjectMapper json;

    AssignmentCopies(ObjectMapper json) {
        this.json = json;
    }

    /** What is read of an assignment's state. */
    record AssignmentState(
            UUID id,
            UUID person,
            String organization,
            String dutyStation,
            String category,
            LocalDate assignedFrom,
            @Nullable LocalDate assignedUntil) {}

    /** What is read of a merge's state. */
    record MergeState(UUID survivor, UUID merged, @Nullable Instant undoneAt, List<Move> moves) {

        record Move(String kind, UUID id, boolean moved) {}
    }

    @Override
    public String source() {
        return "personnel";
    }

    /** In the order of the feed: a merge moves what was told before it. */
    @Override
    public Uni<Void> apply(SqlConnection transaction, List<FeedEvent> events) {
        Uni<Void> applied = Uni.createFrom().voidItem();
        List<Tuple> assignments = new ArrayList<>();
        for (FeedEvent event : events) {
            if (event.verb().startsWith("assignment.")) {
                assignments.add(row(event));
            } else if (event.verb().startsWith("merge.")) {
                List<Tuple> before = List.copyOf(assignments);
                assignments.clear();
                applied = applied.chain(() -> new Batch(before).store(transaction, STORE))
                        .chain(() -> new Batch(moves(event)).store(transaction, MOVE));
            }
        }
        return applied.chain(() -> new Batch(assignments).store(transaction, STORE));
    }

    private Tuple row(FeedEvent event) {
        AssignmentState assignment = event.state(json, AssignmentState.class);
        return Tuple.tuple()
                .addUUID(assignment.id())
                .addInteger(event.sequence())
                .addUUID(assignment.person())
                .addString(assignment.organization())
                .addString(assignment.dutyStation())
                .addString(assignment.category())
                .addLocalDate(assignment.assignedFrom())
                .addLocalDate(assignment.assignedUntil());
    }

    private List<Tuple> moves(FeedEvent event) {
        MergeState merge = event.state(json, MergeState.class);
        boolean undone = merge.undoneAt() != null;
        return merge.moves().stream()
                .filter(move -> move.kind().equals("ASSIGNMENT"))
                .map(move -> Tuple.of(
                        move.id(),
                        move.moved() && !undone ? merge.survivor() : merge.merged(),
                        !move.moved() && !undone))
                .toList();
    }
}
