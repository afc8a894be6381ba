package org.fieldsecurity.kit.test.lint;

import java.util.ArrayList;
import java.util.List;
import org.fieldsecurity.kit.test.contract.Operation;

/** Every operation has an id in camelCase, a summary and a tag. */
final class OperationNamed implements OperationRule {

    @Override
    public String id() {
        return "operation-named";
    }

    @Override
    public List<String> complaints(Operation operation) {
        List<String> complaints = new ArrayList<>();
        if (operation.id().isEmpty()) {
            complaints.add("has no operationId");
        } else if (!CamelCase.matches(operation.id())) {
            complaints.add("operationId " + operation.id() + " is not camelCase");
        }
        if (operation.node().path("summary").asText().isBlank()) {
            complaints.add("has no summary");
        }
        if (operation.node().path("tags").isEmpty()) {
            complaints.add("has no tag");
        }
        return complaints;
    }
}
