package org.fieldsecurity.kit.test.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.fieldsecurity.kit.test.contract.Examples;
import org.fieldsecurity.kit.test.contract.Operation;

/** A body is required, has a schema, and has an example, written or put together from its properties' examples. */
final class RequestDescribed implements OperationRule {

    @Override
    public String id() {
        return "request-described";
    }

    @Override
    public List<String> complaints(Operation operation) {
        if (!operation.hasBody()) {
            return List.of();
        }
        List<String> complaints = new ArrayList<>();
        if (!operation.requestBody().path("required").asBoolean()) {
            complaints.add("its body is not marked as required");
        }
        if (operation.requestBody().path("content").isEmpty()) {
            complaints.add("its body has no content type");
        }
        JsonNode body = operation.jsonBody();
        if (!body.isMissingNode()) {
            if (body.path("schema").isEmpty()) {
                complaints.add("its body has no schema, and so no limits");
            }
            if (new Examples(operation.contract()).of(body).isEmpty()) {
                complaints.add("its body has no example");
            }
        }
        return complaints;
    }
}
