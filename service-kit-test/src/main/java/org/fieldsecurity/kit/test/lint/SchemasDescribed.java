package org.fieldsecurity.kit.test.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.fieldsecurity.kit.test.contract.Contract;
import org.fieldsecurity.kit.test.contract.SchemaSite;

/** Every component and every property has a description, its own or that of the schema it refers to. */
final class SchemasDescribed implements SchemaRule {

    @Override
    public String id() {
        return "schemas-described";
    }

    @Override
    public List<String> complaints(Contract contract, SchemaSite site) {
        return !site.named() || described(contract, site.schema()) ? List.of() : List.of("has no description");
    }

    private static boolean described(Contract contract, JsonNode schema) {
        return hasText(schema)
                || schema.has("$ref") && hasText(contract.resolve(schema))
                || Stream.of("allOf", "anyOf", "oneOf")
                        .flatMap(keyword ->
                                StreamSupport.stream(schema.path(keyword).spliterator(), false))
                        .anyMatch(part -> described(contract, part));
    }

    private static boolean hasText(JsonNode schema) {
        return !schema.path("description").asText().isBlank();
    }
}
