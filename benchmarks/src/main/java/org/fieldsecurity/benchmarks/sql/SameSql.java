package org.fieldsecurity.benchmarks.sql;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares what a service asked its database with the statements of the bare client. */
public final class SameSql {

    private SameSql() {}

    /**
     * Says what is different, nothing when nothing is. What the service asks for other reasons meanwhile, such as its
     * feed, comes less than once a request and is passed over.
     *
     * @param asked how often the service asked each statement
     * @param requests how many requests it answered meanwhile
     */
    public static List<String> differences(List<Step> steps, Map<String, Long> asked, int requests) {
        var wanted = new TreeMap<>(steps.stream()
                .collect(Collectors.groupingBy(step -> StatementLog.plain(step.sql()), Collectors.counting())));
        var found = asked.entrySet().stream()
                .filter(statement -> statement.getValue() >= requests)
                .collect(Collectors.toMap(Map.Entry::getKey, statement -> statement.getValue() / requests));
        var all = new TreeMap<>(wanted);
        found.forEach(all::putIfAbsent);
        Function<String, String> difference = sql -> "bare client " + wanted.getOrDefault(sql, 0L) + ", service "
                + found.getOrDefault(sql, 0L) + " times a request: " + sql;
        return all.keySet().stream()
                .filter(sql -> !wanted.getOrDefault(sql, 0L).equals(found.getOrDefault(sql, 0L)))
                .map(difference)
                .toList();
    }
}
