package org.fieldsecurity.kit.test.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.fieldsecurity.kit.test.contract.Contract;

/**
 * Validates values against a contract's schemas by JSON Schema 2020-12, formats included. An object may have only the
 * properties that its schema names, unless the schema says otherwise or is a part of another: services refuse unknown
 * fields, so an example with one would be wrong.
 */
public final class SchemaValidation {

    private static final Dialect DIALECT = Dialect.builder(Dialects.getDraft202012())
            .keywords(Stream.of("components", "example", "discriminator", "externalDocs", "xml")
                    .map(NonValidationKeyword::new)
                    .toList())
            .build();

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
            DIALECT,
            it -> it.schemaRegistryConfig(SchemaRegistryConfig.builder()
                    .formatAssertionsEnabled(true)
                    .locale(Locale.ROOT)
                    .build()));
    private final ObjectNode components;

    /** Validation by the schemas of one contract. */
    public SchemaValidation(Contract contract) {
        components = JsonNodeFactory.instance.objectNode();
        ObjectNode schemas = components.putObject("schemas");
        contract.document().path("components").path("schemas").properties().forEach(it -> {
            JsonNode schema = it.getValue().deepCopy();
            if (!isPart(contract.document(), "#/components/schemas/" + it.getKey())) {
                close(schema);
            }
            schemas.set(it.getKey(), schema);
        });
    }

    /** What is wrong with the value; empty when the schema allows it. */
    public List<String> errors(JsonNode schema, JsonNode value) {
        if (!schema.isObject()) {
            return List.of();
        }
        ObjectNode standalone = schema.deepCopy();
        close(standalone);
        standalone.set("components", components);
        return registry
                .getSchema(standalone.toString(), InputFormat.JSON)
                .validate(value.toString(), InputFormat.JSON)
                .stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    private static void close(JsonNode schema) {
        if (!(schema instanceof ObjectNode object)) {
            return;
        }
        if (object.has("properties") && !object.has("additionalProperties") && !object.has("allOf")) {
            object.put("additionalProperties", false);
        }
        object.path("properties").forEach(SchemaValidation::close);
        close(object.path("items"));
    }

    /** Whether the schema is composed with others by allOf, where closing it would refuse the others' properties. */
    private static boolean isPart(JsonNode document, String reference) {
        return document.findValues("allOf").stream()
                .flatMap(parts -> parts.findValuesAsText("$ref").stream())
                .anyMatch(reference::equals);
    }
}
