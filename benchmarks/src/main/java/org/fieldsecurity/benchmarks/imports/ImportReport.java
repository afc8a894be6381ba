package org.fieldsecurity.benchmarks.imports;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.fieldsecurity.benchmarks.report.Result;

/** What a measurement of the import prints and keeps. */
public final class ImportReport {

    private ImportReport() {}

    /** The whole report in Markdown. */
    public static String markdown(
            LocalDate date, String command, Map<String, String> facts, ImportMeasurement measurement) {
        return """
                # What the import costs over a plain COPY, %s

                `%s`

                %s

                | way | rows | receiving s | whole s | rows/s | PostgreSQL CPU s | service CPU s | service memory MiB, most | other programs, %% of the machine | outcome |
                |---|--:|--:|--:|--:|--:|--:|--:|--:|---|
                %s
                Receiving is the time until the last byte was answered; the whole is the time until the last row had its \
                outcome. The COPY writes the same people of another organization into the same tables, empty before it, \
                from a client that reads nothing, checks nothing and hashes nothing. Memory is what the process held at \
                most since it started, its heap, code and buffers.
                """.formatted(
                        date,
                        command,
                        facts.entrySet().stream()
                                .map(fact -> "- " + fact.getKey() + ": " + fact.getValue())
                                .collect(Collectors.joining("\n")),
                        measurement.runs().stream().map(ImportReport::line).collect(Collectors.joining()));
    }

    private static String line(Run run) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.1f | %.1f | %.0f | %.1f | %.1f | %d | %.0f | %s |%n",
                run.way(),
                run.rows(),
                seconds(run.receiving()),
                seconds(run.whole()),
                run.rowsPerSecond(),
                seconds(run.usage().of(Result.POSTGRES)),
                seconds(run.usage().of(Result.SERVICE)),
                run.mostResidentMebibytes(),
                run.usage().othersShare() * 100,
                run.outcome());
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
