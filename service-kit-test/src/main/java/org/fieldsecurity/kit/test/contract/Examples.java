package org.fieldsecurity.kit.test.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Finds the examples that a contract gives, or puts one together from the examples of the properties. */
public final class Examples {

    private static final int DEPTH = 12;

    private final Contract contract;

    /** Examples of one contract. */
    public Examples(Contract contract) {
        this.contract = contract;
    }

    /** The examples written at a media type, a parameter or a schema itself. */
    public List<JsonNode> writtenAt(JsonNode holder) {
        List<JsonNode> all = new ArrayList<>();
        if (holder.has("example")) {
            all.add(holder.get("example"));
        }
        JsonNode examples = holder.path("examples");
        if (examples.isArray()) {
            examples.forEach(all::add);
        } else {
            examples.forEach(it -> {
                JsonNode example = contract.resolve(it);
                if (example.has("value")) {
                    all.add(example.get("value"));
                }
            });
        }
        return all;
    }

    /** The first example of a media type or parameter, else of its schema. */
    public Optional<JsonNode> of(JsonNode holder) {
        return writtenAt(holder).stream().findFirst().or(() -> ofSchema(holder.path("schema"), DEPTH));
    }

    /** An example of a schema: written there, its only or first value, or put together. */
    public Optional<JsonNode> ofSchema(JsonNode schema) {
        return ofSchema(schema, DEPTH);
    }

    private Optional<JsonNode> ofSchema(JsonNode schema, int depth) {
        if (depth == 0 || !schema.isObject()) {
            return Optional.empty();
        }
        Optional<JsonNode> written = writtenAt(schema).stream().findFirst();
        if (written.isPresent()) {
            return written;
        }
        if (schema.has("$ref")) {
            return ofSchema(contract.resolve(schema), depth - 1);
        }
        if (schema.has("const")) {
            return Optional.of(schema.get("const"));
        }
        if (schema.path("enum").has(0)) {
            return Optional.of(schema.get("enum").get(0));
        }
        if (schema.has("properties")) {
            return object(schema, depth);
        }
        if (schema.has("items")) {
            return ofSchema(schema.get("items"), depth - 1)
                    .map(item -> JsonNodeFactory.instance.arrayNode().add(item));
        }
        return StreamSupport.stream(schema.path("anyOf").spliterator(), false)
                .flatMap(part -> ofSchema(part, depth - 1).stream())
                .findFirst()
                .or(() -> StreamSupport.stream(schema.path("oneOf").spliterator(), false)
                        .flatMap(part -> ofSchema(part, depth - 1).stream())
                        .findFirst())
                .or(() -> allOf(schema, depth));
    }

    /** Empty when a required property has no example. */
    private Optional<JsonNode> object(JsonNode schema, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        schema.path("properties").properties().forEach(it -> ofSchema(it.getValue(), depth - 1)
                .ifPresent(example -> object.set(it.getKey(), example)));
        boolean complete = StreamSupport.stream(schema.path("required").spliterator(), false)
                .allMatch(required -> object.has(required.asText()));
        return complete ? Optional.of(object) : Optional.empty();
    }

    private Optional<JsonNode> allOf(JsonNode schema, int depth) {
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        for (JsonNode part : schema.path("allOf")) {
            Optional<JsonNode> example = ofSchema(part, depth - 1);
            if (example.isPresent() && !example.get().isObject()) {
                return example;
            }
            example.ifPresent(it -> merged.setAll((ObjectNode) it));
        }
        return merged.isEmpty() ? Optional.empty() : Optional.of(merged);
    }
}
