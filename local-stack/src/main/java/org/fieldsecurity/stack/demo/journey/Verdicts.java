package org.fieldsecurity.stack.demo.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells what the rules said of each leg, once for travellers of whom they said the same. */
record Verdicts(Narrator narrator) {

    /** Tells each leg of an answer to a check, or of a request. */
    void tell(JsonNode legs) {
        legs.forEach(this::leg);
    }

    private void leg(JsonNode leg) {
        var rating = leg.path("rating").isMissingNode()
                ? leg.path("travellers").path(0).path("rating")
                : leg.path("rating");
        narrator.say(
                "leg " + leg.path("position").asText() + "  " + leg.path("from").asText() + " to "
                        + leg.path("to").asText() + ", "
                        + leg.path("country").asText() + ", phase " + rating.asText());
        var said = new LinkedHashMap<List<Object>, List<String>>();
        leg.path("travellers").forEach(traveller -> said.computeIfAbsent(
                        List.of(traveller.path("state"), traveller.path("assessment")), key -> new ArrayList<>())
                .add(Traveller.name(traveller.path("person").asText())));
        said.forEach((key, names) -> verdict(names, (JsonNode) key.getFirst(), (JsonNode) key.getLast()));
    }

    private void verdict(List<String> names, JsonNode state, JsonNode assessment) {
        var standing = state.isMissingNode() ? "" : state.asText() + ", ";
        narrator.detail(String.join(" and ", names) + ": " + standing
                + assessment.path("verdict").asText());
        assessment.path("rules").forEach(this::rule);
    }

    private void rule(JsonNode rule) {
        var paragraphs = Json.list(rule.path("paragraphs"));
        narrator.detail("  %-10s %s%s"
                .formatted(
                        rule.path("id").asText(),
                        rule.path("explanation").asText(),
                        paragraphs.isEmpty() ? "" : " [" + paragraphs + "]"));
        rule.path("missing").forEach(missing -> narrator.detail("  %-10s missing: %s".formatted("", missing.asText())));
    }

    /** The rules that had a say on one traveller of one leg, by id. */
    static Map<String, JsonNode> rules(JsonNode legs, int leg, Traveller traveller) {
        var rules = new LinkedHashMap<String, JsonNode>();
        assessment(legs, leg, traveller)
                .path("rules")
                .forEach(rule -> rules.put(rule.path("id").asText(), rule));
        return rules;
    }

    /** The verdict on one traveller of one leg. */
    static String verdict(JsonNode legs, int leg, Traveller traveller) {
        return assessment(legs, leg, traveller).path("verdict").asText();
    }

    /** Whether a certificate is missing for a leg (T9). */
    static boolean lacksCertificate(JsonNode legs, int leg, Traveller traveller) {
        var rule = rules(legs, leg, traveller).get("T9");
        return rule != null && !rule.path("missing").isEmpty();
    }

    private static JsonNode assessment(JsonNode legs, int leg, Traveller traveller) {
        return Json.with(legs.path(leg - 1).path("travellers"), "person", traveller.person())
                .path("assessment");
    }
}
