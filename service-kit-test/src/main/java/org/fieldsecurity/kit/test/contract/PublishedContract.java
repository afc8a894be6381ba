package org.fieldsecurity.kit.test.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.assertj.core.util.diff.DiffUtils;

/** The contract of a service as {@code contracts/} publishes it: with sorted keys, without addresses of servers. */
public final class PublishedContract {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LINES_OF_DIFFERENCE = 120;

    private final Path file;

    /** @param root folder of the project */
    public PublishedContract(Path root, String service) {
        this.file = root.resolve("contracts").resolve(service + ".json");
    }

    /** The same document in one order and layout, whatever order the service writes it in. */
    public static String normalized(Contract contract) {
        ObjectNode document = contract.document().deepCopy();
        document.remove("servers");
        DefaultIndenter twoSpaces = new DefaultIndenter("  ", "\n");
        try {
            return JSON.writer(new DefaultPrettyPrinter()
                                    .withObjectIndenter(twoSpaces)
                                    .withArrayIndenter(twoSpaces))
                            .writeValueAsString(sorted(document))
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }

    /** Publishes the contract. */
    public void write(Contract contract) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, normalized(contract), StandardCharsets.UTF_8);
    }

    /** How the contract differs from the published one, as a unified diff; empty when it doesn't. */
    public String difference(Contract contract) throws IOException {
        List<String> published = Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of();
        List<String> served = normalized(contract).lines().toList();
        List<String> lines =
                DiffUtils.generateUnifiedDiff("published", "served", published, DiffUtils.diff(published, served), 3);
        if (lines.size() > LINES_OF_DIFFERENCE) {
            return String.join("\n", lines.subList(0, LINES_OF_DIFFERENCE))
                    + "\n… and "
                    + (lines.size() - LINES_OF_DIFFERENCE)
                    + " more lines";
        }
        return String.join("\n", lines);
    }

    private static JsonNode sorted(JsonNode node) {
        if (node.isObject()) {
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            node.properties().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(it -> copy.set(
                            it.getKey(),
                            it.getKey().equals("required") && it.getValue().isArray()
                                    ? names(it.getValue())
                                    : sorted(it.getValue())));
            return copy;
        }
        if (node.isArray()) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            node.forEach(it -> copy.add(sorted(it)));
            return copy;
        }
        return node;
    }

    /** The one list whose order says nothing. */
    private static ArrayNode names(JsonNode required) {
        ArrayNode copy = JsonNodeFactory.instance.arrayNode();
        StreamSupport.stream(required.spliterator(), false)
                .sorted(Comparator.comparing(JsonNode::asText))
                .forEach(copy::add);
        return copy;
    }
}
