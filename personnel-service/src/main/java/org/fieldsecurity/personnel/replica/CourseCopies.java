package org.fieldsecurity.personnel.replica;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.fieldsecurity.kit.feed.FeedEvent;
import org.fieldsecurity.kit.replica.Batch;
import org.fieldsecurity.kit.replica.FeedHandler;
import org.jspecify.annotations.Nullable;

/** Keeps from when to when the Coordinator recognizes each course (C2). */
@ApplicationScoped
public class CourseCopies implements FeedHandler {

    private static final String STORE = "insert into course_copy (code, sequence, recognized_from, recognized_until)"
            + " values ($1, $2, $3, $4) on conflict (code) do update set sequence = excluded.sequence,"
            + " recognized_from = excluded.recognized_from, recognized_until = excluded.recognized_until"
            + " where course_copy.sequence < excluded.sequence";

    private final ObjectMapper json;

    CourseCopies(ObjectMapper json) {
        this.json = json;
    }

    /** What is read of a course's state. */
    record CourseState(
            String code,
            @Nullable LocalDate recognizedFrom,
            @Nullable LocalDate recognizedUntil) {}

    @Override
    public String source() {
        return "training";
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<FeedEvent> events) {
        return Batch.of(events, "course.", this::row).store(transaction, STORE);
    }

    private Tuple row(FeedEvent event) {
        CourseState course = event.state(json, CourseState.class);
        return Tuple.of(course.code(), event.sequence(), course.recognizedFrom(), course.recognizedUntil());
    }
}
