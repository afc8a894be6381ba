package org.fieldsecurity.kit.test.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.fieldsecurity.kit.test.contract.Contract;
import org.fieldsecurity.kit.test.contract.Examples;
import org.fieldsecurity.kit.test.contract.Operation;

/** Makes bad bodies from an operation's example: each has one flaw. */
final class BadBodies {

    private static final int DEEP = 10_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Contract contract;
    private final JsonNode schema;
    private final ObjectNode example;
    private final List<BadBody> found = new ArrayList<>();

    private BadBodies(Operation operation, ObjectNode example) {
        this.contract = operation.contract();
        this.schema = contract.resolve(operation.jsonBody().path("schema"));
        this.example = example;
    }

    /** Bad bodies of an operation; none when its body isn't a JSON object with an example. */
    static List<BadBody> of(Operation operation) {
        return new Examples(operation.contract())
                .of(operation.jsonBody())
                .filter(JsonNode::isObject)
                .map(example -> new BadBodies(operation, (ObjectNode) example).all())
                .orElse(List.of());
    }

    private List<BadBody> all() {
        String good = example.toString();
        malformed("broken JSON", good.substring(0, good.length() - 1));
        malformed("no JSON at all", "<xml/>");
        malformed("an empty body", "");
        malformed("null as the body", "null");
        malformed("a list as the body", "[" + good + "]");
        malformed("a text as the body", "\"text\"");
        malformed("a second document after the body", good + "{}");
        malformed("an unknown field", with("noSuchField", "1"));
        malformed("a list nested " + DEEP + " deep as the body", "[".repeat(DEEP) + "]".repeat(DEEP));
        malformed("an object nested " + DEEP + " deep as the body", "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP));
        schema.path("properties").properties().forEach(it -> property(it.getKey(), it.getValue()));
        return found;
    }

    private void property(String name, JsonNode declared) {
        JsonNode type = SchemaTypes.withoutNull(contract, declared);
        boolean required = StreamSupport.stream(schema.path("required").spliterator(), false)
                .anyMatch(it -> it.asText().equals(name));
        if (required) {
            invalid("no " + name, without(name));
            invalid("null as " + name, with(name, "null"));
        }
        invalid("a list nested " + DEEP + " deep as " + name, with(name, "[".repeat(DEEP) + "]".repeat(DEEP)));
        for (SchemaTypes.BadValue bad : SchemaTypes.badValues(type)) {
            invalid(bad.flaw() + " as " + name, with(name, bad.json()));
        }
        JsonNode value = example.path(name);
        if (value.isArray() && type.has("maxItems")) {
            ArrayNode many = JSON.createArrayNode();
            JsonNode item = value.isEmpty() ? JSON.nullNode() : value.get(0);
            for (int count = 0; count <= type.path("maxItems").asInt(); count++) {
                many.add(item);
            }
            invalid("too many items in " + name, with(name, many.toString()));
        }
    }

    private void malformed(String flaw, String body) {
        found.add(new BadBody(flaw, body, BadBody.MALFORMED));
    }

    private void invalid(String flaw, String body) {
        found.add(new BadBody(flaw, body, BadBody.INVALID));
    }

    /** The example with a property set to some text, which need not be JSON that a tree can hold. */
    private String with(String name, String json) {
        String others = without(name);
        String separator = others.equals("{}") ? "" : ",";
        return "{\"" + name + "\":" + json + separator + others.substring(1);
    }

    private String without(String name) {
        return example.deepCopy().without(name).toString();
    }
}
