package org.fieldsecurity.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.fieldsecurity.inspection.replica.DutyStationCopies;
import org.fieldsecurity.kit.feed.FeedEvent;
import org.fieldsecurity.kit.test.feed.FeedEvents;
import org.junit.jupiter.api.Test;

/** The copy of personnel's duty stations. */
@InspectionTest
class DutyStationCopiesTest {

    @Inject
    DutyStationCopies copies;

    @Inject
    Pool pool;

    @Test
    void aLaterStateStaysWhateverComesAfterIt() throws Exception {
        FeedEvent registered = event("duty-station.registered", 1, "Old name");
        FeedEvent changed = event("duty-station.changed", 2, "New name");
        apply(List.of(registered, changed));
        apply(List.of(registered));
        assertThat(name()).isEqualTo("New name");
        apply(List.of(event("person.registered", 3, "Somebody")));
        assertThat(name()).isEqualTo("New name");
    }

    private void apply(List<FeedEvent> events) {
        pool.withTransaction(transaction -> copies.apply(transaction, events))
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    private static FeedEvent event(String verb, int sequence, String name) {
        return FeedEvents.of("personnel", verb, "ERASM", sequence, """
                {"locode":"ERASM","name":"%s","country":"ER","capital":true,"latitude":15.3}\
                """.formatted(name));
    }

    private static String name() throws SQLException {
        return People.database().value(String.class, "select name from replica_duty_station where locode = 'ERASM'");
    }
}
