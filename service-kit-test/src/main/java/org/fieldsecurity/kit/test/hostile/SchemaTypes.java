package org.fieldsecurity.kit.test.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.fieldsecurity.kit.test.contract.Contract;

/** What a schema takes, and values that it must not take. */
final class SchemaTypes {

    private static final String HUGE = "9".repeat(2_000);

    private SchemaTypes() {}

    /** A value that a schema must refuse, as JSON text. */
    record BadValue(String flaw, String json) {}

    /** The schema behind references and behind {@code anyOf} or {@code oneOf} with null. */
    static JsonNode withoutNull(Contract contract, JsonNode schema) {
        JsonNode resolved = contract.resolve(schema);
        for (String keyword : List.of("anyOf", "oneOf", "allOf")) {
            for (JsonNode part : resolved.path(keyword)) {
                if (!part.path("type").asText().equals("null")) {
                    return withoutNull(contract, part);
                }
            }
        }
        return resolved;
    }

    /** The type's name, without null; empty when the schema names none. */
    static String typeOf(JsonNode schema) {
        JsonNode type = schema.path("type");
        if (!type.isArray()) {
            return type.asText();
        }
        for (JsonNode one : type) {
            if (!one.asText().equals("null")) {
                return one.asText();
            }
        }
        return "";
    }

    /** Values of the wrong type, outside the limits, or that no database can keep. */
    static List<BadValue> badValues(JsonNode schema) {
        List<BadValue> bad = new ArrayList<>();
        switch (typeOf(schema)) {
            case "string" -> strings(schema, bad);
            case "integer", "number" -> {
                bad.add(new BadValue("a text", "\"text\""));
                bad.add(new BadValue("a number in quotes", "\"1\""));
                bad.add(new BadValue("true", "true"));
                bad.add(new BadValue("a number of 2000 digits", HUGE));
                bad.add(new BadValue("1e400", "1e400"));
                if (typeOf(schema).equals("integer")) {
                    bad.add(new BadValue("a fraction", "1.5"));
                }
                outside(schema, bad);
            }
            case "boolean" -> {
                bad.add(new BadValue("a text", "\"perhaps\""));
                bad.add(new BadValue("true in quotes", "\"true\""));
                bad.add(new BadValue("a number", "1"));
            }
            case "array" -> {
                bad.add(new BadValue("a text", "\"text\""));
                bad.add(new BadValue("an object", "{}"));
                bad.add(new BadValue("a list of null", "[null]"));
            }
            case "object" -> {
                bad.add(new BadValue("a text", "\"text\""));
                bad.add(new BadValue("a list", "[]"));
            }
            default -> {}
        }
        return bad;
    }

    private static void strings(JsonNode schema, List<BadValue> bad) {
        bad.add(new BadValue("a number", "12345"));
        bad.add(new BadValue("true", "true"));
        bad.add(new BadValue("an object", "{\"a\": 1}"));
        bad.add(new BadValue("a list", "[\"a\"]"));
        bad.add(new BadValue("a text with a NUL", "\"a\\u0000b\""));
        bad.add(new BadValue("a text with a lone surrogate", "\"a\\ud800b\""));
        if (schema.has("maxLength")) {
            bad.add(new BadValue(
                    "a text too long",
                    "\"" + "x".repeat(schema.path("maxLength").asInt() + 1) + "\""));
        }
        if (schema.has("enum") || schema.has("const") || schema.has("format")) {
            bad.add(new BadValue("a text that is none of those expected", "\"no such value\""));
        }
    }

    private static void outside(JsonNode schema, List<BadValue> bad) {
        if (schema.has("maximum")) {
            bad.add(new BadValue(
                    "a number too large",
                    schema.get("maximum").decimalValue().add(BigDecimal.ONE).toPlainString()));
        }
        if (schema.has("minimum")) {
            bad.add(new BadValue(
                    "a number too small",
                    schema.get("minimum")
                            .decimalValue()
                            .subtract(BigDecimal.ONE)
                            .toPlainString()));
        }
    }
}
