package org.fieldsecurity.kit.authority;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.DefaultBean;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.feed.FeedEvent;
import org.fieldsecurity.kit.replica.Batch;
import org.fieldsecurity.kit.time.Utc;
import org.jspecify.annotations.Nullable;

/**
 * The directory of every service but personnel: a copy of its appointments and delegations, kept by its feed. Personnel
 * replaces this bean by its own tables.
 */
@ApplicationScoped
@DefaultBean
public class ReplicatedAppointments implements AppointmentDirectory {

    private static final TypeReference<List<Authority.Link>> CHAIN = new TypeReference<>() {};
    private static final String IN_FORCE = " and valid_from <= $2 and (valid_to is null or valid_to > $2)";
    private static final String BY_HOLDER =
            "select office, scope, holder, chain from held_office where holder = $1" + IN_FORCE;
    private static final String BY_OFFICE = "select office, scope, holder, chain from held_office where office = $1"
            + IN_FORCE + " and scope = any($3)";
    private static final String STORE =
            "insert into held_office (id, office, scope, holder, valid_from, valid_to, chain, sequence)"
                    + " values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do update set"
                    + " office = excluded.office, scope = excluded.scope, holder = excluded.holder,"
                    + " valid_from = excluded.valid_from, valid_to = excluded.valid_to, chain = excluded.chain,"
                    + " sequence = excluded.sequence where held_office.sequence < excluded.sequence";

    private final Pool pool;
    private final ObjectMapper json;

    ReplicatedAppointments(Pool pool, ObjectMapper json) {
        this.pool = pool;
        this.json = json;
    }

    @Override
    public Uni<List<HeldOffice>> heldBy(UUID person, Instant at) {
        return pool.preparedQuery(BY_HOLDER).execute(Tuple.of(person, utc(at))).map(this::offices);
    }

    @Override
    public Uni<List<HeldOffice>> holdersOf(Office office, Scope place, Instant at) {
        List<Scope> narrowestFirst = place.coveredBy();
        String[] scopes = narrowestFirst.stream().map(Scope::text).toArray(String[]::new);
        return pool.preparedQuery(BY_OFFICE)
                .execute(Tuple.of(office.name(), utc(at), scopes))
                .map(rows -> offices(rows).stream()
                        .sorted(Comparator.comparingInt(held -> narrowestFirst.indexOf(held.scope())))
                        .toList());
    }

    /** Stores what a batch of personnel's feed says of appointments and delegations; safe to repeat. */
    public Uni<Void> apply(SqlConnection transaction, List<FeedEvent> events) {
        List<Tuple> rows = events.stream()
                .filter(event ->
                        event.verb().startsWith("appointment.") || event.verb().startsWith("delegation."))
                .map(this::row)
                .toList();
        return new Batch(rows).store(transaction, STORE);
    }

    private Tuple row(FeedEvent event) {
        try {
            HeldOfficeState state = event.state(json, HeldOfficeState.class);
            return Tuple.tuple()
                    .addUUID(state.id())
                    .addString(state.office().name())
                    .addString(state.scope().text())
                    .addUUID(state.holder())
                    .addOffsetDateTime(utc(state.validFrom()))
                    .addOffsetDateTime(utc(state.validTo()))
                    .addString(json.writeValueAsString(state.chain()))
                    .addInteger(event.sequence());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a chain of authority that can't be written", e);
        }
    }

    private List<HeldOffice> offices(RowSet<Row> rows) {
        return rows.stream().map(this::office).toList();
    }

    private HeldOffice office(Row row) {
        try {
            return new HeldOffice(
                    Office.valueOf(row.getString("office")),
                    Scope.parse(row.getString("scope")),
                    row.getUUID("holder"),
                    json.readValue(row.getString("chain"), CHAIN));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored chain of authority is not JSON", e);
        }
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : Utc.time(instant);
    }
}
