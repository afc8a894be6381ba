package org.fieldsecurity.kit.test.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.fieldsecurity.kit.test.contract.Operation;

/** Every error that an operation can give is documented, and each is a problem document (RFC 9457). */
final class ErrorsDocumented implements OperationRule {

    private static final String PROBLEM = "application/problem+json";

    @Override
    public String id() {
        return "errors-documented";
    }

    @Override
    public List<String> complaints(Operation operation) {
        Map<String, JsonNode> responses = operation.responses();
        List<String> complaints = new ArrayList<>();
        for (String status : expected(operation)) {
            if (!responses.containsKey(status)) {
                complaints.add("does not document " + status);
            }
        }
        responses.forEach((status, response) -> {
            boolean error = status.startsWith("4") || status.startsWith("5");
            if (error && response.path("content").path(PROBLEM).path("schema").isEmpty()) {
                complaints.add(status + " is not a problem document with a schema");
            }
        });
        return complaints;
    }

    private static Set<String> expected(Operation operation) {
        Set<String> statuses = new TreeSet<>();
        statuses.add("503");
        addIf(!operation.isOpen(), statuses, "401", "403");
        addIf(!operation.parameters("path").isEmpty(), statuses, "404");
        addIf(!operation.parameters("query").isEmpty(), statuses, "400");
        addIf(operation.hasBody(), statuses, "400", "413", "415", "422");
        addIf(operation.takesHeader("If-Match"), statuses, "412", "428");
        addIf(operation.takesHeader("Idempotency-Key"), statuses, "409");
        return statuses;
    }

    private static void addIf(boolean condition, Set<String> statuses, String... more) {
        if (condition) {
            statuses.addAll(Arrays.asList(more));
        }
    }
}
