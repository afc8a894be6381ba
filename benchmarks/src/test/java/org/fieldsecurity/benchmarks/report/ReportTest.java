package org.fieldsecurity.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.HdrHistogram.Histogram;
import org.fieldsecurity.benchmarks.load.Outcome;
import org.fieldsecurity.benchmarks.machine.Usage;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static Outcome outcome(long failures) {
        var latencies = new Histogram(3);
        for (int i = 1; i <= 1_000; i++) {
            latencies.recordValue(i);
        }
        return new Outcome(
                latencies, failures, failures == 0 ? Optional.empty() : Optional.of("503 away"), Duration.ofSeconds(2));
    }

    private static Result result(long failures) {
        var usage = new Usage(
                Map.of("postgres", Duration.ofMillis(100), Result.SERVICE, Duration.ofMillis(500)),
                Duration.ofSeconds(1),
                Duration.ofSeconds(4));
        return new Result("person by id", Way.SERVICE, outcome(failures), usage, outcome(0));
    }

    @Test
    void theTablesSayWhatWasMeasured() {
        var report =
                new Report(LocalDate.of(2026, 11, 23), "benchmarks/run", Map.of("data", "few"), List.of(result(0)));

        assertThat(report.markdown())
                .startsWith("# What the service and the gateway cost, 2026-11-23\n\n`benchmarks/run`\n\n- data: few\n")
                .contains("| person by id | service | 500 | 0.50 | 0.99 | 0 |\n")
                .contains("| person by id | service | 500 | 0.50 | 0.99 | 1.00 | 0 |\n")
                .contains("| person by id | service | 100 | 500 | 0 | 0 | 25 |\n");
    }

    @Test
    void wrongAnswersAreNamed() {
        assertThat(result(0).complaints()).isEmpty();
        assertThat(result(7).complaints()).containsExactly("person by id, service: 7 failures, the first: 503 away");
    }
}
