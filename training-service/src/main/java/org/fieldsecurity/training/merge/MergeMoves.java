package org.fieldsecurity.training.merge;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.sql.SessionSql;

/** Which rows moved with which merge, kept for as long as it stands. */
@ApplicationScoped
class MergeMoves {

    private static final String RECORD = "insert into merge_move (merge, kind, row_id)"
            + " select cast($1 as uuid), cast($2 as text), unnest(cast($3 as uuid[]))"
            + " on conflict do nothing returning row_id";
    private static final String TAKE_OUT = "delete from merge_move where merge = $1 and kind = $2 returning row_id";

    /** Records that the rows move. */
    Uni<Void> record(UUID merge, String kind, List<UUID> ids) {
        return SessionSql.rows(RECORD, line -> line.id(0), merge, kind, ids.toArray(UUID[]::new))
                .replaceWithVoid();
    }

    /** The rows that moved; they are no longer recorded. */
    Uni<List<UUID>> takeOut(UUID merge, String kind) {
        return SessionSql.rows(TAKE_OUT, line -> line.id(0), merge, kind);
    }
}
