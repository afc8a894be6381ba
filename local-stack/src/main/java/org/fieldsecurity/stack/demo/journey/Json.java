package org.fieldsecurity.stack.demo.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.fieldsecurity.stack.StackException;

/** Reads answers. */
final class Json {

    private Json() {}

    /** The texts of an array, separated by commas. */
    static String list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
    }

    /** The elements of an array. */
    static List<JsonNode> items(JsonNode array) {
        var items = new ArrayList<JsonNode>();
        array.forEach(items::add);
        return items;
    }

    /** The element of an array with this text in the field. */
    static JsonNode with(JsonNode array, String field, Object text) {
        return items(array).stream()
                .filter(item -> item.path(field).asText().equals(text.toString()))
                .findFirst()
                .orElseThrow(() -> new StackException("An answer has no element whose " + field + " is " + text + "."));
    }
}
