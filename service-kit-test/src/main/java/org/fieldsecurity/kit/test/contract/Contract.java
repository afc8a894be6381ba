package org.fieldsecurity.kit.test.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An OpenAPI 3.1 document in JSON. */
public final class Contract {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final JsonNode document;

    private Contract(JsonNode document) {
        this.document = document;
    }

    /** @throws IllegalArgumentException when the text isn't JSON */
    public static Contract parse(String json) {
        try {
            return new Contract(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a JSON document", e);
        }
    }

    /** The whole document. */
    public JsonNode document() {
        return document;
    }

    /** Every operation, in the order of the document. */
    public List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        document.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(entry -> METHODS.contains(entry.getKey()))
                .forEach(entry -> all.add(
                        new Operation(this, entry.getKey(), path.getKey(), path.getValue(), entry.getValue()))));
        return all;
    }

    /** The operation with the id. */
    public Operation operation(String id) {
        return operations().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no operation " + id));
    }

    /** What a reference points to, through as many references as there are; the node itself when it is none. */
    public JsonNode resolve(JsonNode node) {
        JsonNode current = node;
        for (int hops = 0; current.path("$ref").isTextual() && hops < 20; hops++) {
            String reference = current.path("$ref").asText();
            if (!reference.startsWith("#/")) {
                throw new IllegalArgumentException("only references inside the document are known, not " + reference);
            }
            current = document.at(reference.substring(1));
        }
        return current;
    }

    /** Every schema that stands in the document, those inside other schemas too, each where it is written. */
    public List<SchemaSite> schemas() {
        return SchemaSites.of(this);
    }
}
