package org.fieldsecurity.benchmarks.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fieldsecurity.benchmarks.report.Result;
import org.fieldsecurity.benchmarks.report.Tables;

/** What a measurement of readings prints and keeps. */
public final class ReadingReport {

    private ReadingReport() {}

    /**
     * The whole report in Markdown.
     *
     * @param plans of one call of each reading, by its name
     */
    public static String markdown(
            LocalDate date,
            String command,
            Map<String, String> facts,
            List<Result> results,
            Map<String, List<String>> plans) {
        return """
                # What readings of personnel cost, %s

                `%s`

                %s

                ## As fast as it goes
                %s
                ## At a fixed rate
                Questions come at equal distances; the latency counts from the instant at which each was due.

                %s
                ## Processor time of one request, in microseconds
                %s
                ## Plans
                Of one call of each, as the server did it, with its parameters and the rows that each step met.

                %s""".formatted(
                        date,
                        command,
                        facts.entrySet().stream()
                                .map(fact -> "- " + fact.getKey() + ": " + fact.getValue())
                                .collect(Collectors.joining("\n")),
                        Tables.closed(results),
                        Tables.open(results),
                        Tables.processorTime(results),
                        plans.entrySet().stream()
                                .map(reading -> "### " + reading.getKey() + "\n"
                                        + reading.getValue().stream()
                                                .map(plan -> "```text\n" + plan + "\n```\n")
                                                .collect(Collectors.joining()))
                                .collect(Collectors.joining("\n")));
    }
}
