package org.fieldsecurity.training.replica;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldsecurity.kit.problem.ProblemException;

/** Looks people up in the local copy. */
@ApplicationScoped
public class People {

    private static final String BY_IDS = "select id, category, organization, duty_station, family_name, given_names,"
            + " dependant_of, assigned_from, assigned_until, merged_into from person_copy where id = any($1)";

    private final Pool pool;

    People(Pool pool) {
        this.pool = pool;
    }

    /** The person; empty when personnel has published none with this id. */
    public Uni<Optional<PersonCopy>> find(UUID id) {
        return find(pool, List.of(id)).map(found -> found.stream().findFirst());
    }

    /** The person; 404 when personnel has published none with this id. */
    public Uni<PersonCopy> required(UUID id) {
        return find(id).map(found -> found.orElseThrow(() -> ProblemException.notFound("person")));
    }

    /** Those of the people who are known, read on the given connection. */
    public Uni<List<PersonCopy>> find(SqlClient connection, List<UUID> ids) {
        return connection
                .preparedQuery(BY_IDS)
                .execute(Tuple.of(ids.toArray(UUID[]::new)))
                .map(rows -> rows.stream().map(PersonCopy::of).toList());
    }
}
