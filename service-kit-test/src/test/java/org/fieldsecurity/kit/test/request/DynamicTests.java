package org.fieldsecurity.kit.test.request;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/** Runs generated tests inside a test, to see which fail. */
public final class DynamicTests {

    private DynamicTests() {}

    /** Every test by {@code container/test}, with what it failed by or "passed". */
    public static Map<String, String> run(Stream<? extends DynamicNode> nodes) {
        Map<String, String> results = new LinkedHashMap<>();
        nodes.forEach(node -> run("", node, results));
        return results;
    }

    private static void run(String prefix, DynamicNode node, Map<String, String> results) {
        String name = prefix + node.getDisplayName();
        switch (node) {
            case DynamicContainer container ->
                container.getChildren().forEach(child -> run(name + "/", child, results));
            case DynamicTest test -> results.put(name, outcome(test));
            default -> throw new IllegalArgumentException(name);
        }
    }

    private static String outcome(DynamicTest test) {
        try {
            test.getExecutable().execute();
            return "passed";
        } catch (Throwable failure) {
            return String.valueOf(failure.getMessage());
        }
    }
}
