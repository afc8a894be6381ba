package org.fieldsecurity.benchmarks.report;

import java.util.stream.Stream;
import org.fieldsecurity.benchmarks.load.Outcome;
import org.fieldsecurity.benchmarks.machine.Usage;

/**
 * What one request in one way came to.
 *
 * @param request its name
 * @param closed the closed loop
 * @param usage processor time during the closed loop
 * @param open the open loop
 */
public record Result(String request, Way way, Outcome closed, Usage usage, Outcome open) {

    /** The name of this program among the processes. */
    public static final String GENERATOR = "generator";

    /** The name of the database among the processes. */
    public static final String POSTGRES = "postgres";

    /** The name of the gateway among the processes. */
    public static final String GATEWAY = "gateway";

    /** The name of the service asked among the processes. */
    public static final String SERVICE = "service";

    /** Why answers were wrong, the first of each loop; empty when all were right. */
    public Stream<String> complaints() {
        return Stream.of(closed, open)
                .filter(outcome -> outcome.failures() > 0)
                .map(outcome -> request + ", " + way.title() + ": " + outcome.failures() + " failures, the first: "
                        + outcome.firstFailure().orElse("unknown"));
    }
}
