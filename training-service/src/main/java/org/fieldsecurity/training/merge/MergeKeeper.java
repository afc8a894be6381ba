package org.fieldsecurity.training.merge;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.training.replica.Records;

/** Gives the survivor what was the merged record's, and back just this when the merge is undone (P10). */
@ApplicationScoped
class MergeKeeper {

    private static final Authority AUTHORITY = Authority.system("MERGE_OF_RECORDS");

    private final Records records;
    private final MergeMoves moves;
    private final List<PersonRows> kinds;

    MergeKeeper(Records records, MergeMoves moves, @All List<PersonRows> kinds) {
        this.records = records;
        this.moves = moves;
        this.kinds = kinds;
    }

    /** Follows one merge, inside the caller's transaction. */
    Uni<Void> follow(Merge merge) {
        return records.hold(List.of(merge.survivor(), merge.merged()))
                .chain(() -> Multi.createFrom()
                        .iterable(kinds)
                        .onItem()
                        .transformToUniAndConcatenate(rows -> follow(merge, rows))
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private Uni<Void> follow(Merge merge, PersonRows rows) {
        return merge.undone()
                ? moves.takeOut(merge.id(), rows.kind()).flatMap(ids -> move(merge, rows, ids, merge.merged()))
                : rows.of(merge.merged())
                        .call(ids -> moves.record(merge.id(), rows.kind(), ids))
                        .flatMap(ids -> move(merge, rows, ids, merge.survivor()));
    }

    private static Uni<Void> move(Merge merge, PersonRows rows, List<UUID> ids, UUID person) {
        return ids.isEmpty() ? Uni.createFrom().voidItem() : rows.move(ids, person, AUTHORITY, merge.reason());
    }
}
