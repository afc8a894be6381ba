package org.fieldsecurity.kit.test.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Walks a contract and notes every schema: components, parameters, JSON bodies, response headers. */
final class SchemaSites {

    private final List<SchemaSite> found = new ArrayList<>();

    private SchemaSites() {}

    static List<SchemaSite> of(Contract contract) {
        SchemaSites sites = new SchemaSites();
        contract.document()
                .path("components")
                .path("schemas")
                .properties()
                .forEach(it -> sites.visit(it.getKey(), it.getValue(), true));
        contract.operations().forEach(sites::visit);
        return List.copyOf(sites.found);
    }

    private void visit(Operation operation) {
        for (JsonNode parameter : operation.parameters()) {
            visit(operation.name() + " parameter " + parameter.path("name").asText(), parameter.path("schema"), false);
        }
        visitContent(operation.name() + " request", operation.requestBody());
        operation.responses().forEach((status, response) -> {
            visitContent(operation.name() + " " + status, response);
            response.path("headers")
                    .properties()
                    .forEach(header -> visit(
                            operation.name() + " " + status + " header " + header.getKey(),
                            operation.contract().resolve(header.getValue()).path("schema"),
                            false));
        });
    }

    private void visitContent(String location, JsonNode holder) {
        holder.path("content").properties().stream()
                .filter(it -> Operation.isJson(it.getKey()))
                .forEach(it -> visit(location, it.getValue().path("schema"), false));
    }

    private void visit(String location, JsonNode schema, boolean named) {
        if (!schema.isObject()) {
            return;
        }
        found.add(new SchemaSite(location, schema, named));
        schema.path("properties").properties().forEach(it -> visit(location + "." + it.getKey(), it.getValue(), true));
        visit(location + "[]", schema.path("items"), false);
        visit(location + ".*", schema.path("additionalProperties"), false);
        for (String keyword : List.of("allOf", "anyOf", "oneOf")) {
            schema.path(keyword).forEach(part -> visit(location, part, false));
        }
    }
}
