package org.fieldsecurity.stack.demo.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.fieldsecurity.stack.demo.call.SuiteClient;
import org.fieldsecurity.stack.demo.call.Until;

/** The check before a request: the same verdicts, and nothing is stored. */
record PreFlight(Scene scene, Itinerary itinerary) {

    private static final String PATH = "/clearance/v1/pre-flight-checks";
    private static final Duration REPLICATION = Duration.ofSeconds(60);

    /** Before anything is in order: what is missing, by rule and paragraph. */
    void first() {
        scene.narrator().chapter("May Amina and Luc go from Geneva to Nairobi and on to Goma?");
        var legs = ask("NONE");
        for (var traveller : Traveller.BOTH) {
            scene.expect(
                    Verdicts.verdict(legs, 2, traveller).equals("NOT_PERMITTED")
                            && Verdicts.rules(legs, 2, traveller).containsKey("PHASE-III"),
                    "nobody but essential personnel may go to Goma in phase III");
        }
    }

    /** Once both hold their certificates and are named essential; waits until the clearance service has heard of it. */
    void second() {
        scene.narrator().chapter("The same question again, both certified and named essential personnel");
        Until.holds(
                "the clearance service knows the certificates",
                REPLICATION,
                () -> legs(scene.client()),
                legs -> Traveller.BOTH.stream().noneMatch(traveller -> Verdicts.lacksCertificate(legs, 2, traveller)));
        var legs = ask("ESSENTIAL");
        for (var traveller : Traveller.BOTH) {
            scene.expect(
                    Verdicts.verdict(legs, 1, traveller).equals("AUTOMATIC")
                            && Verdicts.rules(legs, 1, traveller).containsKey("T7"),
                    "Nairobi is cleared automatically (T7)");
            scene.expect(
                    Verdicts.verdict(legs, 2, traveller).equals("DECISION_NEEDED"),
                    "Goma needs a decision (PHASE-III)");
        }
    }

    private JsonNode ask(String designation) {
        var legs = scene.post(Traveller.AMINA.user(), PATH, question(designation))
                .json()
                .path("legs");
        new Verdicts(scene.narrator()).tell(legs);
        return legs;
    }

    private JsonNode legs(SuiteClient client) {
        return client.post(Traveller.AMINA.user(), PATH, Map.of(), question("ESSENTIAL"))
                .orStop()
                .json()
                .path("legs");
    }

    private Map<String, Object> question(String designation) {
        return Map.of(
                "purpose", "DUTY_TRAVEL",
                "travellers", Itinerary.travellers(designation),
                "legs", itinerary.legs());
    }
}
