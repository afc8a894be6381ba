package org.fieldsecurity.kit.test.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.test.contract.Operation;

/**
 * A value of a path or query parameter that must be refused.
 *
 * @param encoded the value, percent-encoded
 */
record BadParameter(String name, String flaw, String encoded) {

    private static final String NUL = "a%00b";
    private static final String NOT_UTF_8 = "%ff%fe";

    /** Bad values of every parameter in the path; some are well-formed and lead nowhere. */
    static List<BadParameter> inPath(Operation operation) {
        List<BadParameter> all = new ArrayList<>();
        for (JsonNode parameter : operation.parameters("path")) {
            String name = parameter.path("name").asText();
            JsonNode schema = schemaOf(operation, parameter);
            all.add(new BadParameter(name, "a NUL", NUL));
            all.add(new BadParameter(name, "bytes that are not UTF-8", NOT_UTF_8));
            all.add(new BadParameter(name, "a value of 300 characters", "x".repeat(300)));
            if (schema.path("format").asText().equals("uuid")) {
                all.add(new BadParameter(name, "no UUID", "not-a-uuid"));
                all.add(new BadParameter(
                        name, "an unknown id", UUID.randomUUID().toString()));
            }
        }
        return all;
    }

    /** Bad values of every query parameter. */
    static List<BadParameter> inQuery(Operation operation) {
        List<BadParameter> all = new ArrayList<>();
        for (JsonNode parameter : operation.parameters("query")) {
            String name = parameter.path("name").asText();
            JsonNode schema = schemaOf(operation, parameter);
            switch (SchemaTypes.typeOf(schema)) {
                case "integer", "number" -> numbers(name, schema, all);
                case "boolean" -> all.add(new BadParameter(name, "neither true nor false", "perhaps"));
                case "string" -> texts(name, schema, all);
                default -> {}
            }
        }
        return all;
    }

    private static void numbers(String name, JsonNode schema, List<BadParameter> all) {
        all.add(new BadParameter(name, "a text", "many"));
        all.add(new BadParameter(name, "a number of 30 digits", "9".repeat(30)));
        if (schema.has("maximum")) {
            all.add(new BadParameter(
                    name,
                    "a number too large",
                    String.valueOf(schema.path("maximum").asLong() + 1)));
        }
        if (schema.has("minimum")) {
            all.add(new BadParameter(
                    name,
                    "a number too small",
                    String.valueOf(schema.path("minimum").asLong() - 1)));
        }
    }

    private static void texts(String name, JsonNode schema, List<BadParameter> all) {
        all.add(new BadParameter(name, "a NUL", NUL));
        if (schema.has("maxLength")) {
            all.add(new BadParameter(
                    name, "a text too long", "x".repeat(schema.path("maxLength").asInt() + 1)));
        }
        if (schema.has("enum") || schema.has("format") || name.equals("cursor")) {
            all.add(new BadParameter(name, "none of the values expected", "no-such-value"));
        }
    }

    private static JsonNode schemaOf(Operation operation, JsonNode parameter) {
        return SchemaTypes.withoutNull(operation.contract(), parameter.path("schema"));
    }
}
