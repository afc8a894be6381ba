package org.fieldsecurity.kit.test.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.fieldsecurity.kit.test.contract.Examples;
import org.fieldsecurity.kit.test.contract.Operation;

/** Every parameter has a description, a schema and an example; its limits are {@link SizesLimited}'s matter. */
final class ParametersDescribed implements OperationRule {

    @Override
    public String id() {
        return "parameters-described";
    }

    @Override
    public List<String> complaints(Operation operation) {
        Examples examples = new Examples(operation.contract());
        List<String> complaints = new ArrayList<>();
        for (JsonNode parameter : operation.parameters()) {
            String name = "parameter " + parameter.path("name").asText();
            if (parameter.path("description").asText().isBlank()) {
                complaints.add(name + " has no description");
            }
            if (parameter.path("schema").isEmpty()) {
                complaints.add(name + " has no schema");
            }
            if (examples.of(parameter).isEmpty()) {
                complaints.add(name + " has no example");
            }
            if (parameter.path("in").asText().equals("path")
                    && !CamelCase.matches(parameter.path("name").asText())) {
                complaints.add(name + " is not camelCase");
            }
        }
        return complaints;
    }
}
