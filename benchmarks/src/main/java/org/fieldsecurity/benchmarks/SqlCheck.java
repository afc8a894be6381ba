package org.fieldsecurity.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.fieldsecurity.benchmarks.request.Request;
import org.fieldsecurity.benchmarks.sql.SameSql;
import org.fieldsecurity.benchmarks.sql.StatementLog;

/** Refuses to compare what can't be compared: the bare client must ask what the service asks. */
final class SqlCheck {

    private static final int REQUESTS = 20;

    private final FreshStack stack;
    private final Measurement measurement;

    SqlCheck(FreshStack stack, Measurement measurement) {
        this.stack = stack;
        this.measurement = measurement;
    }

    /** Refuses when one of the requests is asked differently. */
    void require(List<Request> requests) throws Exception {
        var differences = new ArrayList<String>();
        for (var request : requests) {
            differencesIn(request).forEach(text -> differences.add(request.name() + ": " + text));
        }
        if (!differences.isEmpty()) {
            throw new IllegalStateException("The bare client and the service ask the database different things; bring"
                    + " the steps of the request up to date:\n  " + String.join("\n  ", differences));
        }
    }

    private List<String> differencesIn(Request request) throws Exception {
        measurement.askService(request, REQUESTS);
        try (var superuser = stack.superuser(request.service())) {
            var asked = new StatementLog(superuser, stack.databaseLog())
                    .during(request.service().id(), () -> measurement.askService(request, REQUESTS));
            return SameSql.differences(request.steps(), asked, REQUESTS);
        }
    }
}
