package org.fieldsecurity.benchmarks.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is printed and kept.
 *
 * @param date the day of the run
 * @param command how to repeat it
 * @param facts machine, versions, sizes, in this order
 * @param results one for each request and way
 */
public record Report(LocalDate date, String command, Map<String, String> facts, List<Result> results) {

    /** The whole report in Markdown. */
    public String markdown() {
        return """
                # What the service and the gateway cost, %s

                `%s`

                %s

                ## As fast as it goes
                Closed loop: each caller asks again as soon as it is answered. The latencies are those at full load, and \
                they leave out the questions that would have come while a caller waited (coordinated omission); the \
                next table has latencies without that flaw.

                %s
                ## At a fixed rate
                Open loop: questions come at equal distances; the latency counts from the instant at which each was due.

                %s
                ## Processor time of one request, in microseconds
                Over all cores, during the closed loop; all processes share the cores with the load generator.

                %s""".formatted(
                        date,
                        command,
                        facts.entrySet().stream()
                                .map(fact -> "- " + fact.getKey() + ": " + fact.getValue())
                                .collect(Collectors.joining("\n")),
                        Tables.closed(results),
                        Tables.open(results),
                        Tables.processorTime(results));
    }
}
