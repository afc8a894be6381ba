package org.fieldsecurity.gateway.problem;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldsecurity.gateway.portal.Resources;

/** Explains every problem type of the suite, the services' included. Kept in {@code problems.json}. */
@ApplicationScoped
public class ProblemCatalogue {

    /**
     * One problem type, explained.
     *
     * @param slug last part of its {@code type}
     * @param title as in every occurrence
     * @param status HTTP status
     * @param meaning what has happened
     * @param remedy what the caller can do
     */
    public record Entry(String slug, String title, int status, String meaning, String remedy) {

        /** The entry on the wire. */
        public JsonObject json() {
            return new JsonObject()
                    .put("type", "/problems/" + slug)
                    .put("title", title)
                    .put("status", status)
                    .put("meaning", meaning)
                    .put("remedy", remedy);
        }
    }

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** Reads the catalogue from the class path. */
    public ProblemCatalogue() {
        new JsonArray(Resources.bytes("problems.json"))
                .stream()
                        .map(JsonObject.class::cast)
                        .map(ProblemCatalogue::entry)
                        .forEach(entry -> {
                            if (entries.put(entry.slug(), entry) != null) {
                                throw new IllegalStateException("problems.json explains " + entry.slug() + " twice");
                            }
                        });
    }

    /** The entry of this slug, if there is one. */
    public Optional<Entry> find(String slug) {
        return Optional.ofNullable(entries.get(slug));
    }

    /** All entries, by status. */
    public List<Entry> all() {
        return List.copyOf(entries.values());
    }

    private static Entry entry(JsonObject json) {
        return new Entry(
                json.getString("slug"),
                json.getString("title"),
                json.getInteger("status"),
                json.getString("meaning"),
                json.getString("remedy"));
    }
}
