package org.fieldsecurity.clearance.replica;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fieldsecurity.kit.feed.FeedEvent;
import org.fieldsecurity.kit.replica.FeedHandler;

/**
 * Whose a row is today (P10). A row that was made for a record belongs to the record that stands for it since a merge, and
 * to its own again once the merge is undone; for which record it was made it keeps in {@code named}. The low priority puts
 * this after the copies that the same batch brings.
 */
@ApplicationScoped
@Priority(-100)
public class MergedRecords implements FeedHandler {

    private static final Set<String> VERBS = Set.of("person.merged", "person.separated");

    /** {@code t} and {@code s}: a row of the table, and a record with the one that stands for it now. */
    private static final String FOLLOW = """
            with recursive concerned (id) as (
                select unnest(cast($1 as uuid[]))
                 union select p.id from person_copy p join concerned c on p.merged_into = c.id
            ), s as materialized (select id, stands_for(id) as today from concerned)
            update %1$s t set named = nullif(coalesce(t.named, t.person), s.today), person = s.today from s
            where (t.named = s.id or t.named is null and t.person = s.id) and t.person <> s.today and not %2$s
            """;

    private static final String NOTHING = "false";

    /** The survivor's own home from the same instant on: the other stays with its record. */
    private static final String OWN_HOME =
            "exists (select from residency_copy o where o.person = s.today and o.valid_from = t.valid_from)";

    private static final List<String> STATEMENTS = List.of(
            FOLLOW.formatted("leg_clearance", NOTHING),
            FOLLOW.formatted("briefing_copy", NOTHING),
            FOLLOW.formatted("residency_copy", OWN_HOME),
            FOLLOW.formatted("zone_stay_copy", NOTHING),
            FOLLOW.formatted("essential_naming", NOTHING));

    @Override
    public String source() {
        return "personnel";
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<FeedEvent> events) {
        UUID[] records = events.stream()
                .filter(event -> VERBS.contains(event.verb()))
                .map(event -> UUID.fromString(event.subject()))
                .distinct()
                .toArray(UUID[]::new);
        Uni<Void> followed = Uni.createFrom().voidItem();
        if (records.length > 0) {
            for (String statement : STATEMENTS) {
                followed = followed.chain(() -> transaction
                        .preparedQuery(statement)
                        .execute(Tuple.of(records))
                        .replaceWithVoid());
            }
        }
        return followed;
    }
}
