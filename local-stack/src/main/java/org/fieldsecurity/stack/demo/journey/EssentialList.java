package org.fieldsecurity.stack.demo.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fieldsecurity.stack.demo.call.Answer;
import org.fieldsecurity.stack.demo.call.Identity;

/** The list of essential personnel of Goma: proposed by the country representative, approved by the official (T18). */
record EssentialList(Scene scene, LocalDate today) {

    private static final String POSTS = "/clearance/v1/essential-posts";
    private static final String NAMINGS = "/clearance/v1/essential-namings";
    private static final String GOMA = "duty-station:CDGOM";
    private static final Identity REPRESENTATIVE = new Identity.User("representative-congo");
    private static final Identity OFFICIAL = new Identity.User("do-congo");

    /** Names both travellers, unless an earlier run has. */
    void nameBoth() {
        scene.narrator().chapter("Amina and Luc are named essential personnel for Goma");
        var missing = Traveller.BOTH.stream()
                .filter(traveller -> !isListed(traveller))
                .toList();
        if (missing.isEmpty()) {
            scene.narrator().say("both are on the list from an earlier run");
            return;
        }
        var post = scene.post(
                REPRESENTATIVE,
                POSTS,
                Map.of(
                        "scope",
                        GOMA,
                        "organization",
                        "UNDP",
                        "title",
                        "Assessment engineer",
                        "category",
                        "ESSENTIAL",
                        "number",
                        missing.size(),
                        "validFrom",
                        today.toString()));
        approve(post, POSTS);
        for (var traveller : missing) {
            var naming = scene.post(
                    REPRESENTATIVE,
                    POSTS + "/" + id(post) + "/namings",
                    Map.of("person", traveller.person(), "validFrom", today.toString()));
            approve(naming, NAMINGS);
        }
        list().forEach(entry -> scene.narrator()
                .say(entry.path("name").asText() + ", "
                        + entry.path("post").asText() + ", "
                        + entry.path("category").asText() + " since "
                        + entry.path("since").asText()));
    }

    private void approve(Answer proposed, String path) {
        scene.change(OFFICIAL, proposed, path + "/" + id(proposed) + "/decision", Map.of("outcome", "APPROVE"));
    }

    private boolean isListed(Traveller traveller) {
        return list().stream()
                .anyMatch(entry ->
                        entry.path("person").asText().equals(traveller.person().toString()));
    }

    private List<JsonNode> list() {
        return scene.client().all(OFFICIAL, "/clearance/v1/essential-lists?limit=200&scope=" + GOMA);
    }

    private static String id(Answer answer) {
        return answer.json().path("id").asText();
    }
}
