package org.fieldsecurity.training.replica;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import org.fieldsecurity.kit.feed.FeedEvent;
import org.fieldsecurity.kit.replica.Batch;
import org.fieldsecurity.kit.replica.FeedHandler;

/**
 * Keeps the copy of people from personnel's feed. It takes them by id, as reviews and merges do, so that none of these waits
 * for another that waits for it.
 */
@ApplicationScoped
class PeopleFollower implements FeedHandler {

    private static final String STORE =
            "insert into person_copy (id, category, organization, duty_station, family_name, given_names,"
                    + " dependant_of, assigned_from, assigned_until, merged_into, sequence)"
                    + " values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict (id) do update set"
                    + " category = excluded.category, organization = excluded.organization,"
                    + " duty_station = excluded.duty_station, family_name = excluded.family_name,"
                    + " given_names = excluded.given_names, dependant_of = excluded.dependant_of,"
                    + " assigned_from = excluded.assigned_from, assigned_until = excluded.assigned_until,"
                    + " merged_into = excluded.merged_into, sequence = excluded.sequence"
                    + " where person_copy.sequence < excluded.sequence";

    private final ObjectMapper json;

    PeopleFollower(ObjectMapper json) {
        this.json = json;
    }

    @Override
    public String source() {
        return "personnel";
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<FeedEvent> events) {
        List<Tuple> rows = events.stream()
                .filter(event -> event.verb().startsWith("person."))
                .sorted(Comparator.comparing(FeedEvent::subject))
                .map(this::row)
                .toList();
        return new Batch(rows).store(transaction, STORE);
    }

    private Tuple row(FeedEvent event) {
        PersonState state = event.state(json, PersonState.class);
        return Tuple.tuple()
                .addUUID(state.id())
                .addString(state.category())
                .addString(state.organization())
                .addString(state.dutyStation())
                .addString(state.familyName())
                .addString(state.givenNames())
                .addUUID(state.dependantOf())
                .addLocalDate(state.assignedFrom())
                .addLocalDate(state.assignedUntil())
                .addUUID(state.mergedInto())
                .addInteger(event.sequence());
    }
}
