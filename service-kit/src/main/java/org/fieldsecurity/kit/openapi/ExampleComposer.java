package org.fieldsecurity.kit.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Composes the example of a body from the examples of its fields, so that each is written once, where the field is. A
 * field without one is left out.
 */
final class ExampleComposer {

    private static final int MAX_DEPTH = 8;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Schema> schemas;

    ExampleComposer(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    /** Gives the body an example unless it has one. */
    void complete(MediaType body) {
        if (body.getExample() == null && body.getExamples() == null && body.getSchema() != null) {
            Object example = of(body.getSchema(), 0);
            if (example != null) {
                body.setExample(example);
            }
        }
    }

    private @Nullable Object of(Schema schema, int depth) {
        if (depth > MAX_DEPTH) {
            return null;
        }
        if (schema.getExamples() != null && !schema.getExamples().isEmpty()) {
            return typed(schema, schema.getExamples().getFirst());
        }
        if (schema.getRef() != null) {
            Schema target =
                    schemas.get(schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1));
            return target == null ? null : of(target, depth + 1);
        }
        for (List<Schema> parts : alternatives(schema)) {
            for (Schema part : parts) {
                Object example = of(part, depth + 1);
                if (example != null) {
                    return example;
                }
            }
        }
        if (schema.getItems() != null) {
            Object item = of(schema.getItems(), depth + 1);
            return item == null ? List.of() : List.of(item);
        }
        if (schema.getProperties() != null) {
            return composed(schema, depth);
        }
        return schema.getEnumeration() == null ? null : schema.getEnumeration().getFirst();
    }

    private Object composed(Schema schema, int depth) {
        Map<String, Object> example = new LinkedHashMap<>();
        schema.getProperties().forEach((name, property) -> {
            Object value = of(property, depth + 1);
            if (value != null) {
                example.put(name, value);
            }
        });
        return example;
    }

    private static List<List<Schema>> alternatives(Schema schema) {
        return List.of(orEmpty(schema.getAllOf()), orEmpty(schema.getAnyOf()), orEmpty(schema.getOneOf()));
    }

    private static List<Schema> orEmpty(@Nullable List<Schema> schemas) {
        return schemas == null ? List.of() : schemas;
    }

    /** Annotations hold examples as text; all but strings are JSON. */
    private static Object typed(Schema schema, Object example) {
        boolean textual = schema.getType() == null || schema.getType().contains(Schema.SchemaType.STRING);
        if (textual || !(example instanceof String text)) {
            return example;
        }
        try {
            return JSON.readValue(text, Object.class);
        } catch (JsonProcessingException notJson) {
            return example;
        }
    }
}
