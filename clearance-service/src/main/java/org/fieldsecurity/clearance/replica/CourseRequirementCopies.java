package org.fieldsecurity.clearance.replica;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.feed.FeedEvent;
import org.fieldsecurity.kit.replica.Batch;
import org.fieldsecurity.kit.replica.FeedHandler;
import org.jspecify.annotations.Nullable;

/** Keeps the copies of course requirements. */
@ApplicationScoped
public class CourseRequirementCopies implements FeedHandler {

    private static final String STORE = "insert into course_requirement_copy"
            + " (id, sequence, course, scope, valid_from, valid_to, audience, category, grace_days)"
            + " values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (id) do update set"
            + " sequence = excluded.sequence, course = excluded.course, scope = excluded.scope,"
            + " valid_from = excluded.valid_from, valid_to = excluded.valid_to, audience = excluded.audience,"
            + " category = excluded.category, grace_days = excluded.grace_days"
            + " where course_requirement_copy.sequence < excluded.sequence";

    private final ObjectMapper json;

    CourseRequirementCopies(ObjectMapper json) {
        this.json = json;
    }

    /** What is read of a requirement's state. */
    record RequirementState(
            UUID id,
            String course,
            String audience,
            @Nullable String category,
            Scope scope,
            LocalDate validFrom,
            @Nullable LocalDate validUntil,
            int graceDays) {}

    @Override
    public String source() {
        return "training";
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<FeedEvent> events) {
        return Batch.of(events, "requirement.", this::row).store(transaction, STORE);
    }

    private Tuple row(FeedEvent event) {
        RequirementState requirement = event.state(json, RequirementState.class);
        return Tuple.tuple()
                .addUUID(requirement.id())
                .addInteger(event.sequence())
                .addString(requirement.course())
                .addString(requirement.scope().text())
                .addLocalDate(requirement.validFrom())
                .addLocalDate(requirement.validUntil())
                .addString(requirement.audience())
                .addString(requirement.category())
                .addInteger(requirement.graceDays());
    }
}
