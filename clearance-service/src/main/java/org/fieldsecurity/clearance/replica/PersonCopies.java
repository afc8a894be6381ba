package org.fieldsecurity.clearance.replica;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.feed.FeedEvent;
import org.fieldsecurity.kit.replica.Batch;
import org.fieldsecurity.kit.replica.FeedHandler;
import org.jspecify.annotations.Nullable;

/** Keeps the copies of people. */
@ApplicationScoped
public class PersonCopies implements FeedHandler {

    private static final String STORE = "insert into person_copy"
            + " (id, sequence, category, organization, duty_station, family_name, given_names, dependant_of,"
            + " merged_into, assigned_until) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"
            + " on conflict (id) do update set sequence = excluded.sequence,"
            + " category = excluded.category, organization = excluded.organization,"
            + " duty_station = excluded.duty_station, family_name = excluded.family_name,"
            + " given_names = excluded.given_names, dependant_of = excluded.dependant_of,"
            + " merged_into = excluded.merged_into, assigned_until = excluded.assigned_until"
            + " where person_copy.sequence < excluded.sequence";

    private final ObjectMapper json;

    PersonCopies(ObjectMapper json) {
        this.json = json;
    }

    /** What is read of a person's state. */
    record PersonState(
            UUID id,
            String category,
            String organization,
            @Nullable String dutyStation,
            String familyName,
            String givenNames,
            @Nullable UUID dependantOf,
            @Nullable UUID mergedInto,
            @Nullable LocalDate assignedUntil) {}

    @Override
    public String source() {
        return "personnel";
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<FeedEvent> events) {
        return Batch.of(events, "person.", this::row).store(transaction, STORE);
    }

    private Tuple row(FeedEvent event) {
        PersonState person = event.state(json, PersonState.class);
        return Tuple.tuple()
                .addUUID(person.id())
                .addInteger(event.sequence())
                .addString(person.category())
                .addString(person.organization())
                .addString(person.dutyStation())
                .addString(person.familyName())
                .addString(person.givenNames())
                .addUUID(person.dependantOf())
                .addUUID(person.mergedInto())
                .addLocalDate(person.assignedUntil());
    }
}
