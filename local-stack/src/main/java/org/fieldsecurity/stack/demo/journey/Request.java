package org.fieldsecurity.stack.demo.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.fieldsecurity.stack.demo.call.Answer;
import org.fieldsecurity.stack.demo.call.Identity;

/** The request for clearance and the decisions on its legs. */
record Request(Scene scene, Itinerary itinerary) {

    private static final String PATH = "/clearance/v1/requests";
    private static final Identity OFFICIAL = new Identity.User("do-congo");
    private static final Identity OTHER_OFFICIAL = new Identity.User("do-kenya");

    /** Sends the request in; gives its id. */
    String send() {
        scene.narrator().chapter("The request goes in");
        var body = Map.of(
                "title", "Assessment mission to Goma",
                "purpose", "DUTY_TRAVEL",
                "contact", "Through the duty officer in Geneva",
                "travellers", Itinerary.travellers("ESSENTIAL"),
                "legs", itinerary.legs());
        var draft = scene.post(Traveller.AMINA.user(), PATH, body);
        var id = draft.json().path("id").asText();
        var submitted = scene.act(Traveller.AMINA.user(), draft, path(id) + "/submission")
                .json();
        scene.narrator().say("the request is " + submitted.path("status").asText());
        new Verdicts(scene.narrator()).tell(submitted.path("legs"));
        for (var traveller : Traveller.BOTH) {
            scene.expect(state(submitted, 1, traveller).equals("AUTO_CLEARED"), "Nairobi clears by its policy");
            scene.expect(state(submitted, 2, traveller).equals("PENDING"), "Goma waits for its designated official");
        }
        return id;
    }

    /** The official of the Congo decides on Goma; the one of Kenya may not. */
    void decide(String id) {
        scene.narrator().chapter("Goma waits for the designated official of the Democratic Republic of the Congo");
        var pending = scene.get(OFFICIAL, "/clearance/v1/decisions/pending?country=CD&limit=200")
                .json();
        Json.items(pending.path("items")).stream()
                .filter(one -> one.path("request").asText().equals(id))
                .forEach(one -> scene.narrator()
                        .say("waiting: " + one.path("name").asText() + ", "
                                + one.path("designation").asText() + ", to "
                                + one.path("dutyStation").asText() + " at "
                                + one.path("departsAt").asText()));
        var goma = scene.client()
                .get(Traveller.AMINA.user(), path(id))
                .orStop()
                .json()
                .path("legs")
                .path(1);
        var path = path(id) + "/legs/" + goma.path("id").asText() + "/decisions";
        var decisions = Map.of(
                "decisions",
                List.of(
                        Map.of("person", Traveller.AMINA.person(), "outcome", "CLEAR"),
                        Map.of(
                                "person",
                                Traveller.LUC.person(),
                                "outcome",
                                "REFUSE",
                                "reason",
                                "The convoy from the airport has one seat; the assessment needs one engineer.")));
        scene.refused(OTHER_OFFICIAL, scene.client().post(OTHER_OFFICIAL, path, Map.of(), decisions), 403, "forbidden");
        var decided = scene.post(OFFICIAL, path, decisions);
        tell(decided);
        scene.expect(state(decided.json(), 2, Traveller.AMINA).equals("CLEARED"), "Amina is cleared for Goma");
        scene.expect(state(decided.json(), 2, Traveller.LUC).equals("REFUSED"), "Luc is refused for Goma");
    }

    /** The path of a request. */
    static String path(String id) {
        return PATH + "/" + id;
    }

    private void tell(Answer decided) {
        var request = decided.json();
        scene.narrator().say("the request is " + request.path("status").asText());
        request.path("legs").path(1).path("travellers").forEach(traveller -> {
            scene.narrator()
                    .say(Traveller.name(traveller.path("person").asText()) + " is "
                            + traveller.path("state").asText());
            traveller.path("decisions").forEach(decision -> {
                var reason = decision.path("reason").asText();
                scene.narrator()
                        .detail(decision.path("outcome").asText() + " by the "
                                + decision.path("office").asText() + " for "
                                + decision.path("scope").asText()
                                + (reason.isEmpty() ? "" : ": " + reason));
            });
        });
    }

    private static String state(JsonNode request, int leg, Traveller traveller) {
        return Json.with(request.path("legs").path(leg - 1).path("travellers"), "person", traveller.person())
                .path("state")
                .asText();
    }
}
