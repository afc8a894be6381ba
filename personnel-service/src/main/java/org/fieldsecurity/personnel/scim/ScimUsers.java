package org.fieldsecurity.personnel.scim;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.time.Utc;
import org.jspecify.annotations.Nullable;

/** Reads users of one organization; others aren't there. */
@ApplicationScoped
public class ScimUsers {

    private static final String ONE = UserSql.SELECT + " and p.id = $3";

    private final Pool pool;
    private final InstantSource clock;

    ScimUsers(Pool pool, InstantSource clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Some users, and how many there are in all. */
    record Found(long total, List<UserRow> users) {}

    /** The user, or 404. */
    Uni<UserRow> require(String organization, UUID id) {
        return pool.preparedQuery(ONE)
                .execute(Tuple.of(organization, today(), id))
                .map(rows -> {
                    if (rows.size() == 0) {
                        throw ProblemException.notFound("user");
                    }
                    return user(rows.iterator().next());
                });
    }

    /**
     * The users of a condition, by id.
     *
     * @param skipped how many to leave out at the beginning
     * @param most how many to give; none for a count alone
     */
    Uni<Found> find(String organization, FilterSql.Condition condition, int skipped, int most) {
        return pool.preparedQuery(UserSql.COUNT + condition.sql())
                .execute(parameters(organization, condition))
                .map(rows -> rows.iterator().next().getLong(0))
                .flatMap(total -> most == 0 || total <= skipped
                        ? Uni.createFrom().item(new Found(total, List.of()))
                        : page(organization, condition, skipped, most).map(users -> new Found(total, users)));
    }

    private Uni<List<UserRow>> page(String organization, FilterSql.Condition condition, int skipped, int most) {
        int next = 3 + condition.parameters().size();
        String sql = UserSql.SELECT + condition.sql() + " order by p.id offset $" + next + " limit $" + (next + 1);
        return pool.preparedQuery(sql)
                .execute(parameters(organization, condition).addInteger(skipped).addInteger(most))
                .map(rows -> rows.stream().map(ScimUsers::user).toList());
    }

    private Tuple parameters(String organization, FilterSql.Condition condition) {
        Tuple tuple = Tuple.of(organization, today());
        condition.parameters().forEach(tuple::addValue);
        return tuple;
    }

    private LocalDate today() {
        return Utc.day(clock.instant());
    }

    private static UserRow user(Row row) {
        return new UserRow(
                row.getUUID("id"),
                row.getInteger("version"),
                row.getInteger("scim_version"),
                row.getString("external_id"),
                row.getString("user_name"),
                row.getString("family_name"),
                row.getString("given_names"),
                row.getBoolean("active"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("employee_number"),
                row.getString("organization"),
                row.getString("category"),
                row.getString("duty_station"),
                row.getString("contract"),
                row.getLocalDate("assigned_from"),
                row.getLocalDate("assigned_until"),
                instant(row.getOffsetDateTime("created")),
                instant(row.getOffsetDateTime("modified")));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
