package org.fieldsecurity.kit.authority;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.fieldsecurity.kit.feed.FeedEvent;
import org.fieldsecurity.kit.replica.FeedHandler;

/**
 * Has the appointments and delegations of personnel's feed copied. A bean apart from the directory that keeps them: that
 * one is a default bean, and those are left out of the handlers as soon as a service has one of its own.
 */
@ApplicationScoped
class HeldOfficeFollower implements FeedHandler {

    private final ReplicatedAppointments copies;

    HeldOfficeFollower(ReplicatedAppointments copies) {
        this.copies = copies;
    }

    @Override
    public String source() {
        return "personnel";
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<FeedEvent> events) {
        return copies.apply(transaction, events);
    }
}
