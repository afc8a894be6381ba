package org.fieldsecurity.training.obligation;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fieldsecurity.kit.authority.HeldOfficeState;
import org.fieldsecurity.kit.feed.FeedEvent;
import org.fieldsecurity.kit.replica.FeedHandler;

/**
 * Reviews whoever a batch of personnel's feed tells about, after the people and the appointments of the same batch are
 * stored: its low priority puts it last.
 */
@ApplicationScoped
@Priority(-100)
class ObligationFollower implements FeedHandler {

    private final ObligationKeeper keeper;
    private final ObjectMapper json;

    ObligationFollower(ObligationKeeper keeper, ObjectMapper json) {
        this.keeper = keeper;
        this.json = json;
    }

    @Override
    public String source() {
        return "personnel";
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<FeedEvent> events) {
        List<UUID> concerned =
                events.stream().flatMap(this::concerned).distinct().toList();
        return keeper.review(transaction, concerned);
    }

    private Stream<UUID> concerned(FeedEvent event) {
        return switch (event.verb().substring(0, event.verb().indexOf('.') + 1)) {
            case "person." -> Stream.of(UUID.fromString(event.subject()));
            case "appointment.", "delegation.", "stand-by." ->
                Stream.of(event.state(json, HeldOfficeState.class).holder());
            default -> Stream.empty();
        };
    }
}
