package org.fieldsecurity.personnel.headcount;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.personnel.headcount.rules.Status;
import org.fieldsecurity.personnel.roster.Signature;

/** Reads the answers about somebody. */
@ApplicationScoped
public class AnswerReader {

    private static final String ANSWERS = "select id, headcount, person, status, first_hand, observed_at, recorded_at,"
            + " on_paper, late, place, note, actor, basis, appointment from headcount_answer"
            + " where headcount = $1 and person = $2 and id > $3 order by id limit $4";

    private final Pool pool;

    AnswerReader(Pool pool) {
        this.pool = pool;
    }

    /** Answers about somebody, as they were recorded, after one. */
    Uni<List<HeadcountAnswerView>> about(UUID headcount, UUID person, UUID after, int limit) {
        return pool.preparedQuery(ANSWERS)
                .execute(Tuple.of(headcount, person, after, limit))
                .map(rows -> rows.stream().map(AnswerReader::view).toList());
    }

    private static HeadcountAnswerView view(Row row) {
        return new HeadcountAnswerView(
                row.getUUID(0),
                row.getUUID(1),
                row.getUUID(2),
                Status.valueOf(row.getString(3)),
                row.getBoolean(4),
                row.getOffsetDateTime(5).toInstant(),
                row.getOffsetDateTime(6).toInstant(),
                row.getBoolean(7),
                row.getBoolean(8),
                row.getString(9),
                row.getString(10),
                new Signature(row.getString(11), row.getString(12), row.getUUID(13)));
    }
}
