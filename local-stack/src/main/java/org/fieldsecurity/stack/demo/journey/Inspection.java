package org.fieldsecurity.stack.demo.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fieldsecurity.stack.StackException;
import org.fieldsecurity.stack.demo.call.Answer;
import org.fieldsecurity.stack.demo.call.Identity;
import org.fieldsecurity.stack.demo.input.DemoPeople;

/** An inspection in Goma, a deficiency, and the follow-up visit without which it can't close [39, 40]. */
record Inspection(Scene scene, LocalDate today) {

    private static final String PATH = "/inspection/v1";
    private static final String PLACE = "CDGOM";
    private static final Identity COORDINATOR = new Identity.User("coordinator");
    private static final Identity INSPECTOR = new Identity.User("so-nairobi");
    private static final Identity OFFICIAL = new Identity.User("do-congo");

    /** The whole course of it. */
    void take() {
        scene.narrator().chapter("An inspection mission opens in Goma and finds a deficiency");
        var checklist = publishedChecklist();
        var planned = scene.post(COORDINATOR, PATH + "/missions", mission(checklist));
        var mission = PATH + "/missions/" + planned.json().path("id").asText();
        var opened = scene.act(INSPECTOR, planned, mission + "/opening");
        scene.narrator()
                .say("the mission is " + opened.json().path("state").asText() + " under "
                        + checklist.path("title").asText() + ", version "
                        + checklist.path("number").asText());
        var deficiency = find(checklist, mission);
        var debriefed = scene.change(INSPECTOR, opened, mission + "/debrief", debrief(deficiency));
        scene.narrator()
                .say("the mission is " + debriefed.json().path("state").asText() + "; correct by " + today
                        + ", a follow-up visit is planned");
        claim(deficiency);
        refuseToClose(debriefed, mission);
        visit(planned.json().path("id").asText(), deficiency);
        var closed = scene.act(COORDINATOR, debriefed, mission + "/closure");
        scene.narrator().say("the mission is " + closed.json().path("state").asText());
    }

    /** The checklist of designated officials, published before any mission opens under it (I2). */
    private JsonNode publishedChecklist() {
        var versions = Json.items(scene.get(COORDINATOR, PATH + "/checklists?audience=DESIGNATED_OFFICIAL&limit=200")
                .json()
                .path("items"));
        return versions.reversed().stream()
                .filter(version -> version.path("state").asText().equals("PUBLISHED"))
                .findFirst()
                .orElseGet(() -> {
                    var path = PATH + "/checklists/"
                            + versions.getLast().path("id").asText();
                    var draft = scene.client().get(COORDINATOR, path).orStop();
                    return scene.act(COORDINATOR, draft, path + "/publication").json();
                });
    }

    private Map<String, Object> mission(JsonNode checklist) {
        return Map.of(
                "kind", "REGULAR",
                "dutyStation", PLACE,
                "startsOn", today.toString(),
                "endsOn", today.toString(),
                "team", team(),
                "checklists", List.of(checklist.path("id").asText()));
    }

    private static Map<String, Object> team() {
        var inspector = DemoPeople.id(INSPECTOR.name());
        return Map.of("lead", inspector, "inspectors", List.of(inspector));
    }

    private String find(JsonNode checklist, String mission) {
        var item = checklist.path("items").path(0);
        var found = scene.post(
                        INSPECTOR,
                        mission + "/findings",
                        Map.of(
                                "checklist", checklist.path("id").asText(),
                                "item", item.path("id").asText(),
                                "scope", "country:CD",
                                "outcome", "NOT_MET",
                                "note", "The plan was last reviewed three years ago."))
                .json();
        scene.narrator()
                .say("inspected: " + item.path("text").asText() + " ["
                        + item.path("paragraph").asText() + "]");
        scene.narrator()
                .say("NOT_MET, which raises a deficiency: "
                        + found.path("deficiency").path("description").asText());
        return found.path("deficiency").path("id").asText();
    }

    private Map<String, Object> debrief(String deficiency) {
        return Map.of(
                "heldOn", today.toString(),
                "correctBy", List.of(Map.of("deficiency", deficiency, "date", today.toString())),
                "followUp", Map.of("startsOn", today.toString(), "endsOn", today.toString(), "team", team()));
    }

    private void claim(String deficiency) {
        scene.narrator().chapter("The official says it is corrected; that alone closes nothing");
        var path = PATH + "/deficiencies/" + deficiency;
        var read = scene.client().get(OFFICIAL, path).orStop();
        var body = Map.of(
                "evidence",
                "The plan was revised with the team; version 4 lies in the radio room.",
                "links",
                List.of());
        var claimed = scene.change(OFFICIAL, read, path + "/correction-claims", body);
        scene.narrator().say("the deficiency is " + claimed.json().path("state").asText());
    }

    private void refuseToClose(Answer debriefed, String mission) {
        var path = mission + "/closure";
        var refused = scene.refused(
                COORDINATOR, scene.client().act(COORDINATOR, path, Scene.ifMatch(debriefed)), 422, "rule-refused");
        scene.expect(Json.list(refused.json().path("rules")).contains("I4"), "rule I4 refuses it");
    }

    private void visit(String inspection, String deficiency) {
        scene.narrator().chapter("The follow-up visit sees for itself");
        var id = scene
                .client()
                .all(COORDINATOR, PATH + "/missions?limit=200&state=PLANNED&scope=duty-station:" + PLACE)
                .stream()
                .filter(mission -> mission.path("follows").asText().equals(inspection))
                .map(mission -> mission.path("id").asText())
                .findFirst()
                .orElseThrow(() -> new StackException("The demo stops: the debrief planned no follow-up visit."));
        var visit = PATH + "/missions/" + id;
        var opened = scene.act(INSPECTOR, scene.get(INSPECTOR, visit), visit + "/opening");
        var verified = scene.post(
                        INSPECTOR,
                        visit + "/verifications",
                        Map.of(
                                "deficiency", deficiency,
                                "outcome", "CONFIRMED",
                                "note", "Version 4 of the plan was shown and one route was walked."))
                .json()
                .path("deficiency");
        scene.narrator()
                .say("the deficiency is " + verified.path("state").asText() + " since "
                        + verified.path("closedOn").asText());
        scene.expect(verified.path("state").asText().equals("CLOSED"), "the visit closes the deficiency");
        var debrief = Map.of("heldOn", today.toString(), "correctBy", List.of());
        var debriefed = scene.change(INSPECTOR, opened, visit + "/debrief", debrief);
        scene.act(COORDINATOR, debriefed, visit + "/closure");
    }
}
