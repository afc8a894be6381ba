package org.fieldsecurity.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.fieldsecurity.stack.demo.input.DemoPeople;
import org.fieldsecurity.system.call.Door;
import org.fieldsecurity.system.call.Reply;
import org.fieldsecurity.system.suite.Suite;

/** An inspection of Kinshasa, a deficiency, a claim that closes nothing, and the visit that does [39, 40]. */
final class Inspection {

    private static final String ROOT = "/inspection/v1/";
    private static final String MISSIONS = ROOT + "missions";

    private final Door door;
    private final String coordinator;
    private final String inspector;
    private final String official;
    private final LocalDate today;

    Inspection(Suite suite, LocalDate today) {
        this.door = suite.door();
        this.coordinator = suite.realm().user("coordinator");
        this.inspector = suite.realm().user("so-nairobi");
        this.official = suite.realm().user("do-congo");
        this.today = today;
    }

    void take() {
        var draft = draft();
        var planned = door.post(coordinator, MISSIONS, mission(draft.id())).is(201);
        var mission = MISSIONS + "/" + planned.id();
        var early = door.act(inspector, mission + "/opening", planned.etag()).isProblem(422, "rule-refused");
        assertThat(early.texts("rules")).containsExactly("I2");
        assertThat(early.texts("paragraphs")).containsExactly("39");

        var checklist = door.act(coordinator, ROOT + "checklists/" + draft.id() + "/publication", draft.etag())
                .is(200)
                .json();
        var opened = door.act(inspector, mission + "/opening", planned.etag()).is(200);
        stands(opened, "OPEN");
        var deficiency = find(checklist, mission);
        var undated = door.post(
                        inspector,
                        mission + "/debrief",
                        opened.etag(),
                        Map.of("heldOn", today.toString(), "correctBy", List.of()))
                .isProblem(422, "rule-refused");
        assertThat(undated.texts("rules")).contains("I3");
        var debriefed = door.post(inspector, mission + "/debrief", opened.etag(), debrief(deficiency))
                .is(200);
        stands(debriefed, "DEBRIEFED");

        refuseToClose(mission, debriefed);
        claim(deficiency);
        refuseToClose(mission, debriefed);
        visit(planned.id(), deficiency);
        stands(door.get(official, ROOT + "deficiencies/" + deficiency).is(200), "CLOSED");
        stands(door.act(coordinator, mission + "/closure", debriefed.etag()).is(200), "CLOSED");
    }

    /** A new version of the checklist of designated officials. */
    private Reply draft() {
        var item = Map.of(
                "id", "DO-8a",
                "text", "The security plan is approved and reviewed within the year.",
                "paragraph", "8(a)",
                "check", "Ask for the plan and its approval.");
        var checklist =
                Map.of("audience", "DESIGNATED_OFFICIAL", "title", "Designated official", "items", List.of(item));
        var draft = door.post(coordinator, ROOT + "checklists", checklist).is(201);
        stands(draft, "DRAFT");
        return draft;
    }

    private Map<String, Object> mission(String checklist) {
        return Map.of(
                "kind", "REGULAR",
                "dutyStation", "CDFIH",
                "startsOn", today.toString(),
                "endsOn", today.toString(),
                "team", team(),
                "checklists", List.of(checklist));
    }

    private static Map<String, Object> team() {
        var person = DemoPeople.id("so-nairobi");
        return Map.of("lead", person, "inspectors", List.of(person));
    }

    private String find(JsonNode checklist, String mission) {
        var finding = Map.of(
                "checklist", checklist.path("id").asText(),
                "item", checklist.at("/items/0/id").asText(),
                "scope", "country:CD",
                "outcome", "NOT_MET",
                "note", "The plan was last reviewed three years ago.");
        door.post(official, mission + "/findings", finding).isProblem(403, "forbidden");
        var raised = door.post(inspector, mission + "/findings", finding)
                .is(201)
                .json()
                .path("deficiency");
        assertThat(raised.path("state").asText()).isEqualTo("OPEN");
        return raised.path("id").asText();
    }

    private Map<String, Object> debrief(String deficiency) {
        var day = today.toString();
        return Map.of(
                "heldOn", day,
                "correctBy", List.of(Map.of("deficiency", deficiency, "date", day)),
                "followUp", Map.of("startsOn", day, "endsOn", day, "team", team()));
    }

    private void claim(String deficiency) {
        var path = ROOT + "deficiencies/" + deficiency;
        var open = door.get(official, path).is(200);
        var claim = Map.of("evidence", "Version 4 lies in the radio room.", "links", List.of());
        stands(
                door.post(official, path + "/correction-claims", open.etag(), claim)
                        .is(200),
                "CORRECTION_CLAIMED");
    }

    private void refuseToClose(String mission, Reply debriefed) {
        var refused =
                door.act(coordinator, mission + "/closure", debriefed.etag()).isProblem(422, "rule-refused");
        assertThat(refused.texts("rules")).containsExactly("I4");
        assertThat(refused.texts("paragraphs")).containsExactly("40");
    }

    private void visit(String inspection, String deficiency) {
        var planned = door.all(coordinator, MISSIONS + "?limit=200&state=PLANNED").stream()
                .filter(mission -> mission.path("follows").asText().equals(inspection))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the debrief planned no visit"));
        var visit = MISSIONS + "/" + planned.path("id").asText();
        var verification = Map.of("deficiency", deficiency, "outcome", "CONFIRMED", "note", "Version 4 was shown.");
        var early = door.post(inspector, visit + "/verifications", verification).isProblem(422, "rule-refused");
        assertThat(early.texts("rules")).containsExactly("I4");
        var opened = door.act(
                        inspector,
                        visit + "/opening",
                        door.get(inspector, visit).is(200).etag())
                .is(200);
        door.post(official, visit + "/verifications", verification).isProblem(403, "forbidden");
        door.post(inspector, visit + "/verifications", verification).is(201);
        var debrief = Map.of("heldOn", today.toString(), "correctBy", List.of());
        stands(door.post(inspector, visit + "/debrief", opened.etag(), debrief).is(200), "DEBRIEFED");
    }

    private static void stands(Reply reply, String state) {
        assertThat(reply.json().path("state").asText()).as(reply.text()).isEqualTo(state);
    }
}
