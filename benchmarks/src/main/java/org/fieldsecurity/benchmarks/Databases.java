package org.fieldsecurity.benchmarks;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.fieldsecurity.benchmarks.data.Load;
import org.fieldsecurity.benchmarks.data.People;
import org.fieldsecurity.benchmarks.request.Request;
import org.fieldsecurity.stack.PartName;
import org.fieldsecurity.stack.demo.call.Until;

/** The databases of a fresh stack. */
final class Databases {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String FEEDS_READ = "replica_checkpoint where caught_up_at is not null";
    private static final int FEEDS = 2;

    private final FreshStack stack;

    Databases(FreshStack stack) {
        this.stack = stack;
    }

    /** Brings the people into the databases that these requests read. */
    void fill(People people, List<Request> requests) throws SQLException, IOException {
        try (var personnel = stack.owner(PartName.PERSONNEL)) {
            if (requests.stream().noneMatch(request -> request.service() == PartName.CLEARANCE)) {
                Load.personnel(personnel, people);
                return;
            }
            try (var clearance = stack.owner(PartName.CLEARANCE)) {
                long places = count(personnel, "duty_station");
                Until.holds(
                        "clearance has copied the duty stations and read each feed to its end",
                        PATIENCE,
                        () -> count(clearance, "duty_station_copy") * count(clearance, FEEDS_READ),
                        copied -> copied == places * FEEDS);
                Load.both(personnel, clearance, people);
            }
        }
    }

    private static long count(Connection connection, String rows) {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from " + rows)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("could not count " + rows, e);
        }
    }
}
