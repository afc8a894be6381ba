package org.fieldsecurity.stack.demo.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.fieldsecurity.stack.demo.call.Answer;
import org.fieldsecurity.stack.demo.call.Identity;
import org.fieldsecurity.stack.demo.call.Until;

/** The compliance figures of all services, read as a reporting tool reads them. */
record Figures(Scene scene) {

    private static final Identity REPORTING = new Identity.System("reporting-tool");
    private static final Duration REPLICATION = Duration.ofSeconds(60);
    private static final List<String> PATHS = List.of(
            "/personnel/v1/measures", "/training/v1/measures", "/clearance/v1/measures", "/inspection/v1/measures");

    /**
     * One measure.
     *
     * @param compliant cases in which the duty is fulfilled
     * @param total all cases
     */
    record Figure(String paragraphs, long compliant, long total) {

        @Override
        public String toString() {
            return compliant + " of " + total;
        }
    }

    /** Reads and tells all figures. */
    Map<String, Figure> before() {
        scene.narrator().chapter("How far the duties are fulfilled before the journey");
        var figures = new TreeMap<String, Figure>();
        PATHS.forEach(path -> add(scene.get(REPORTING, path), figures));
        figures.forEach(
                (id, figure) -> scene.narrator().say("%-52s %13s  [%s]".formatted(id, figure, figure.paragraphs())));
        return figures;
    }

    /** Reads again until those that must have moved have, and tells what moved. */
    void after(Map<String, Figure> before, Set<String> mustMove) {
        scene.narrator().chapter("How far they are fulfilled now");
        var after =
                Until.holds("the figures " + mustMove + " have moved", REPLICATION, this::read, now -> mustMove.stream()
                        .allMatch(id -> moved(id, before, now)));
        after.keySet().stream().filter(id -> moved(id, before, after)).forEach(id -> scene.narrator()
                .say("%-52s %13s, before %s".formatted(id, after.get(id), before.get(id))));
    }

    private Map<String, Figure> read() {
        var figures = new TreeMap<String, Figure>();
        PATHS.forEach(path -> add(scene.client().get(REPORTING, path).orStop(), figures));
        return figures;
    }

    private static boolean moved(String id, Map<String, Figure> before, Map<String, Figure> after) {
        var now = after.get(id);
        return now != null && !now.equals(before.get(id));
    }

    private static void add(Answer answer, Map<String, Figure> figures) {
        answer.json().forEach(measure -> figures.put(measure.path("id").asText(), figure(measure)));
    }

    private static Figure figure(JsonNode measure) {
        return new Figure(
                Json.list(measure.path("paragraphs")),
                measure.path("compliant").asLong(),
                measure.path("total").asLong());
    }
}
