package org.fieldsecurity.benchmarks;

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

    void require(Request request) throws Exception {
        measurement.askService(request, REQUESTS);
        try (var superuser = stack.superuser(request.service())) {
            var asked = new StatementLog(superuser, stack.databaseLog())
                    .during(request.service().id(), () -> measurement.askService(request, REQUESTS));
            var differences = SameSql.differences(request.steps(), asked, REQUESTS);
            if (!differences.isEmpty()) {
                throw new IllegalStateException("For " + request.name() + " the bare client and the service ask the "
                        + "database different things; bring the steps of the request up to date:\n  "
                        + String.join("\n  ", differences));
            }
        }
    }
}
