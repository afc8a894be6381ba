package org.fieldsecurity.kit.authority;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;
import org.fieldsecurity.kit.feed.FeedEvent;
import org.fieldsecurity.kit.replica.FeedHandler;

/** Makes the replica of appointments without a container. */
public final class AppointmentsWithoutApplication {

    private AppointmentsWithoutApplication() {}

    /** The replica in the pool's database. */
    public static ReplicatedAppointments on(Pool pool, ObjectMapper json) {
        return new ReplicatedAppointments(pool, json);
    }

    /** What copies personnel's feed into it. */
    public static FeedHandler follower(ReplicatedAppointments copies) {
        return new FeedHandler() {
            @Override
            public String source() {
                return "personnel";
            }

            @Override
            public Uni<Void> apply(SqlConnection transaction, List<FeedEvent> events) {
                return copies.apply(transaction, events);
            }
        };
    }
}
