package org.fieldsecurity.training.replica;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.sql.Line;
import org.fieldsecurity.kit.sql.SessionSql;

/** Looks people up in the local copy. */
@ApplicationScoped
public class People {

    private static final String BY_IDS = "select " + PersonCopy.COLUMNS + " from person_copy where id = any($1)";

    /** The person, read in the session at hand if there is one; empty when personnel has published none with this id. */
    public Uni<Optional<PersonCopy>> find(UUID id) {
        return Panache.withSession(() -> SessionSql.rows(BY_IDS, PersonCopy::of, (Object) new UUID[] {id}))
                .map(found -> found.stream().findFirst());
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
                .map(rows -> rows.stream().map(Line::of).map(PersonCopy::of).toList());
    }
}
