package org.fieldsecurity.training.replica;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.sql.Line;
import org.fieldsecurity.kit.sql.SessionSql;
import org.jspecify.annotations.Nullable;

/** Records of one person, of which all but one were merged into another (P10). Reads in the session's transaction. */
@ApplicationScoped
public class Records {

    private static final String HOLD =
            "select merged_into from person_copy where id = any($1) order by id for no key update";
    private static final String STANDING_FOR = "with recursive standing as (select id, merged_into, dependant_of"
            + " from person_copy where id = $1 union select p.id, p.merged_into, p.dependant_of"
            + " from person_copy p join standing on p.id = standing.merged_into)"
            + " select id, dependant_of from standing";
    private static final String MERGED_INTO = "with recursive merged as (select p.id from person_copy p"
            + " where p.merged_into = $1 union select p.id from person_copy p join merged on p.merged_into = merged.id)"
            + " select id from merged";

    /**
     * A record of a person.
     *
     * @param dependantOf the employee whose dependant they are; null for personnel
     */
    public record Known(UUID id, @Nullable UUID dependantOf) {

        static Known of(Line line) {
            return new Known(line.id(0), line.uuid(1));
        }
    }

    /** Lets nobody else change what is these records' before the transaction ends; takes turns with their reviews. */
    public Uni<Void> hold(List<UUID> ids) {
        return SessionSql.rows(HOLD, line -> line, (Object) ids.toArray(UUID[]::new))
                .replaceWithVoid();
    }

    /** Holds a record to which something is added; 409 when it was merged into another one. */
    public Uni<Void> requireStanding(UUID id) {
        return SessionSql.rows(HOLD, line -> line.uuid(0) != null, (Object) new UUID[] {id})
                .invoke(merged -> {
                    if (merged.contains(true)) {
                        throw ProblemException.illegalState(
                                "This is a record that was merged into another one; use that.", List.of());
                    }
                })
                .replaceWithVoid();
    }

    /** The record and those that it was merged into; none when personnel has published none with this id. */
    public Uni<List<Known>> standingFor(UUID id) {
        return SessionSql.rows(STANDING_FOR, Known::of, id);
    }

    /** The records that were merged into this one, directly or by way of others. */
    public Uni<List<UUID>> mergedInto(UUID id) {
        return SessionSql.rows(MERGED_INTO, line -> line.id(0), id);
    }
}
