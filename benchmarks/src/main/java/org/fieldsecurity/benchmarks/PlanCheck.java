package org.fieldsecurity.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fieldsecurity.benchmarks.request.Request;
import org.fieldsecurity.benchmarks.sql.QueryPlan;
import org.fieldsecurity.benchmarks.sql.QueryPlans;

/** Explains every statement of the requests and finds those that read a large table from end to end. */
final class PlanCheck {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Measurement measurement;
    private final List<String> complaints = new ArrayList<>();

    PlanCheck(Measurement measurement) {
        this.measurement = measurement;
    }

    /** The plans of a request's statements in Markdown. */
    String of(Request request) throws Exception {
        var pool = measurement.pool(request.service());
        try {
            var plans = new QueryPlans(pool);
            var sizes = Measurement.await(plans.sizes(), PATIENCE);
            var text = new StringBuilder("## " + request.name() + "\n\nTables: " + list(sizes) + ".\n\n");
            for (var step : request.steps()) {
                var plan = Measurement.await(plans.of(step), PATIENCE);
                text.append(plan.markdown()).append('\n');
                judge(plan, sizes);
            }
            return text.toString();
        } finally {
            Measurement.await(pool.close(), PATIENCE);
        }
    }

    /** One sentence for each statement that reads a large table from end to end. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    private void judge(QueryPlan plan, Map<String, Long> sizes) {
        plan.largeTablesReadWhole(sizes).forEach(table -> complaints.add("reads all of " + table + ": " + plan.sql()));
    }

    private static String list(Map<String, Long> sizes) {
        return sizes.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(table -> table.getKey() + " " + table.getValue())
                .collect(Collectors.joining(", "));
    }
}
