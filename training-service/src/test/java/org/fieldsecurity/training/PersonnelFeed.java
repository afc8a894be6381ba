package org.fieldsecurity.training;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.kit.feed.FeedEvent;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.replica.FeedHandler;
import org.fieldsecurity.kit.test.feed.FeedEvents;
import org.fieldsecurity.kit.test.postgres.TestDatabase;

/** Stands in for personnel: gives its events to every handler in one transaction, as the follower does. */
@ApplicationScoped
class PersonnelFeed {

    private final List<FeedHandler> handlers;
    private final Pool pool;
    private final ObjectMapper json;

    PersonnelFeed(@All List<FeedHandler> handlers, Pool pool, ObjectMapper json) {
        this.handlers = handlers;
        this.pool = pool;
        this.json = json;
    }

    /** One batch. */
    void tell(FeedEvent... events) {
        try {
            VertxContextSupport.subscribeAndAwait(() -> pool.withTransaction(transaction -> {
                Uni<Void> all = Uni.createFrom().voidItem();
                for (FeedHandler handler : handlers) {
                    all = all.chain(() -> handler.apply(transaction, List.of(events)));
                }
                return all;
            }));
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** One batch, and waits until what is the people's has followed the merges. */
    void tellMerges(FeedEvent... events) {
        tell(events);
        await().atMost(Duration.ofSeconds(10)).until(() -> TestDatabase.of("training")
                .runtime()
                .query("select 1 from merge_copy where waiting limit 1")
                .isEmpty());
    }

    FeedEvent person(UUID id, int sequence, String dutyStation, UUID dependantOf) {
        return person("person.registered", id, sequence, dutyStation, dependantOf, null);
    }

    /** The record after it was merged into another one. */
    FeedEvent merged(UUID id, int sequence, String dutyStation, UUID dependantOf, UUID into) {
        return person("person.merged", id, sequence, dutyStation, dependantOf, into);
    }

    /** The record after it stands for itself again. */
    FeedEvent separated(UUID id, int sequence, String dutyStation, UUID dependantOf) {
        return person("person.separated", id, sequence, dutyStation, dependantOf, null);
    }

    FeedEvent mergeMade(UUID id, UUID survivor, UUID merged) {
        return merge("merge.made", id, 1, survivor, merged, null);
    }

    FeedEvent mergeUndone(UUID id, UUID survivor, UUID merged) {
        return merge("merge.undone", id, 2, survivor, merged, "2026-11-02T09:00:00Z");
    }

    private FeedEvent merge(String verb, UUID id, int sequence, UUID survivor, UUID merged, String undoneAt) {
        Map<String, Object> state = new HashMap<>();
        state.put("id", id);
        state.put("survivor", survivor);
        state.put("merged", merged);
        state.put("reason", "Same laissez-passer");
        state.put("madeAt", "2026-11-02T08:00:00Z");
        state.put("undoableUntil", "2026-12-02T08:00:00Z");
        if (undoneAt != null) {
            state.put("undoneAt", undoneAt);
        }
        state.put("moves", List.of(Map.of("kind", "ASSIGNMENT", "id", Ids.next(), "moved", true)));
        return event(verb, id, sequence, state);
    }

    private FeedEvent person(
            String verb, UUID id, int sequence, String dutyStation, UUID dependantOf, UUID mergedInto) {
        Map<String, Object> state = new HashMap<>();
        state.put("id", id);
        state.put("category", dependantOf == null ? "LOCAL_STAFF" : "DEPENDANT");
        state.put("organization", "UNDP");
        state.put("dutyStation", dutyStation);
        state.put("familyName", "Wanjir\u0169");
        state.put("givenNames", "Amina Njeri");
        state.put("dependantOf", dependantOf);
        state.put("assignedFrom", "2026-01-01");
        state.put("email", "a field that training doesn't know");
        if (mergedInto != null) {
            state.put("mergedInto", mergedInto);
        }
        return event(verb, id, sequence, state);
    }

    FeedEvent appointment(UUID holder, String office, String scope, String validTo) {
        return office("appointment.made", holder, office, scope, validTo);
    }

    /** An ad interim who doesn't act. */
    FeedEvent standBy(UUID holder, String scope) {
        return office("stand-by.made", holder, "DESIGNATED_OFFICIAL_AD_INTERIM", scope, null);
    }

    private FeedEvent office(String verb, UUID holder, String office, String scope, String validTo) {
        UUID id = Ids.next();
        Map<String, Object> state = new HashMap<>();
        state.put("id", id);
        state.put("office", office);
        state.put("scope", scope);
        state.put("holder", holder);
        state.put("validFrom", "2026-01-01T00:00:00Z");
        state.put("validTo", validTo);
        state.put("chain", new ArrayList<>());
        return event(verb, id, 1, state);
    }

    private FeedEvent event(String verb, UUID subject, int sequence, Map<String, Object> state) {
        return FeedEvents.of("personnel", verb, subject.toString(), sequence, json.<JsonNode>valueToTree(state));
    }
}
