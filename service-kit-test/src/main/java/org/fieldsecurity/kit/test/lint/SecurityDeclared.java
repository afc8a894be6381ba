package org.fieldsecurity.kit.test.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.fieldsecurity.kit.test.contract.Operation;

/** Every operation says which security scheme guards it; one that is open says so with an empty list. */
final class SecurityDeclared implements OperationRule {

    @Override
    public String id() {
        return "security-declared";
    }

    @Override
    public List<String> complaints(Operation operation) {
        JsonNode security = operation.node().path("security");
        if (!security.isArray()) {
            return List.of("declares no security; an open operation declares an empty list");
        }
        JsonNode known = operation.contract().document().path("components").path("securitySchemes");
        List<String> complaints = new ArrayList<>();
        for (JsonNode alternative : security) {
            if (alternative.isEmpty()) {
                complaints.add("an empty security requirement makes the others optional");
            }
            alternative.fieldNames().forEachRemaining(name -> {
                if (!known.has(name)) {
                    complaints.add("security scheme " + name + " is not defined");
                }
            });
        }
        return complaints;
    }
}
