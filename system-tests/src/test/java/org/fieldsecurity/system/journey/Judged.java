package org.fieldsecurity.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What was said of one traveller on one leg, in a check or in a request.
 *
 * @param traveller the traveller's part of the answer
 */
record Judged(JsonNode traveller) {

    /** Finds it in an answer; legs are counted from 1. */
    static Judged in(JsonNode answer, int leg, UUID person) {
        for (var traveller : answer.path("legs").path(leg - 1).path("travellers")) {
            if (traveller.path("person").asText().equals(person.toString())) {
                return new Judged(traveller);
            }
        }
        throw new AssertionError("nothing is said of " + person + " on leg " + leg + ": " + answer);
    }

    /** Asserts the verdict and every rule that had a say, in their order. */
    Judged is(String verdict, String... rules) {
        assertThat(assessment().path("verdict").asText())
                .as("verdict in %s", traveller)
                .isEqualTo(verdict);
        assertThat(rules().keySet()).as("rules in %s", traveller).containsExactly(rules);
        return this;
    }

    /** Asserts the paragraphs and the outcome of a rule. */
    Judged rests(String rule, String outcome, String... paragraphs) {
        assertThat(texts(rules().get(rule).path("paragraphs")))
                .as("paragraphs of %s", rule)
                .containsExactly(paragraphs);
        assertThat(rules().get(rule).path("outcome").asText())
                .as("outcome of %s", rule)
                .isEqualTo(outcome);
        return this;
    }

    /** Asserts all that is missing. */
    Judged misses(String... missing) {
        assertThat(texts(assessment().path("missing"))).containsExactly(missing);
        return this;
    }

    /** Asserts where the leg stands. */
    Judged stands(String state) {
        assertThat(traveller.path("state").asText())
                .as("state in %s", traveller)
                .isEqualTo(state);
        return this;
    }

    private JsonNode assessment() {
        return traveller.path("assessment");
    }

    private Map<String, JsonNode> rules() {
        var rules = new LinkedHashMap<String, JsonNode>();
        assessment().path("rules").forEach(rule -> rules.put(rule.path("id").asText(), rule));
        return rules;
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
