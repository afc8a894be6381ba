package org.fieldsecurity.stack.demo.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.fieldsecurity.stack.demo.call.Answer;
import org.fieldsecurity.stack.demo.call.Identity;
import org.fieldsecurity.stack.demo.call.SuiteClient;
import org.fieldsecurity.stack.demo.call.Until;

/** The security phases of the demo, declared by the offices that may (T16). None of them is a real rating. */
final class Phases {

    private static final String PATH = "/clearance/v1/phases";
    private static final Identity SECRETARY_GENERAL = new Identity.User("secretary-general");

    /** How long the clearance service may take to learn of the appointments. */
    private static final Duration REPLICATION = Duration.ofSeconds(120);

    private static final List<Wanted> WANTED = List.of(
            new Wanted("country:CD", "I", "do-congo"),
            new Wanted("duty-station:CDGOM", "III", "do-congo"),
            new Wanted("country:AF", "III", Appointments.STAND_IN),
            new Wanted("country:CF", "II", Appointments.STAND_IN),
            new Wanted("country:HT", "II", Appointments.STAND_IN),
            new Wanted("country:LY", "II", Appointments.STAND_IN),
            new Wanted("country:ML", "II", Appointments.STAND_IN),
            new Wanted("country:SD", "III", Appointments.STAND_IN),
            new Wanted("country:SO", "III", Appointments.STAND_IN),
            new Wanted("country:SS", "II", Appointments.STAND_IN),
            new Wanted("country:SY", "III", Appointments.STAND_IN),
            new Wanted("country:YE", "III", Appointments.STAND_IN));

    private final SuiteClient client;

    Phases(SuiteClient client) {
        this.client = client;
    }

    private record Wanted(String scope, String rating, String by) {}

    /** Declares those that don't hold yet. */
    void declare(Consumer<String> progress) {
        var counter = new Progress("security phases", WANTED.size(), progress);
        WANTED.forEach(wanted -> {
            if (bring(wanted, latest(wanted))) {
                counter.done(1);
            }
        });
        counter.finish();
    }

    /** The latest phase of the scope, a missing node when there never was one. */
    private JsonNode latest(Wanted wanted) {
        var path = PATH + "?limit=1&scope=" + wanted.scope();
        return client.get(SECRETARY_GENERAL, path).orStop().json().path("items").path(0);
    }

    /** Goes on from where an interrupted load stopped; false when the phase was in force before. */
    private boolean bring(Wanted wanted, JsonNode known) {
        var phase = isOpen(known) ? read(known) : propose(wanted);
        if (isOpen(known) && state(phase).equals("DECLARED")) {
            return false;
        }
        if (state(phase).equals("PROPOSED")) {
            phase = act(SECRETARY_GENERAL, phase, "authorization");
        }
        if (state(phase).equals("AUTHORIZED")) {
            act(new Identity.User(wanted.by()), phase, "declaration");
        }
        return true;
    }

    private static boolean isOpen(JsonNode phase) {
        return List.of("PROPOSED", "AUTHORIZED", "DECLARED")
                .contains(phase.path("state").asText());
    }

    private static String state(Answer phase) {
        return phase.json().path("state").asText();
    }

    private Answer read(JsonNode phase) {
        return client.get(SECRETARY_GENERAL, PATH + "/" + phase.path("id").asText())
                .orStop();
    }

    /** An appointment made a moment ago may not have reached the clearance service yet. */
    private Answer propose(Wanted wanted) {
        var body = Map.of(
                "scope",
                wanted.scope(),
                "rating",
                wanted.rating(),
                "emergency",
                false,
                "reason",
                "Demo input, not a real rating");
        return Until.holds(
                        "the clearance service knows the appointments of " + wanted.by(),
                        REPLICATION,
                        () -> client.post(new Identity.User(wanted.by()), PATH, Map.of(), body),
                        answer -> answer.status() != 403)
                .orStop();
    }

    private Answer act(Identity by, Answer phase, String what) {
        var path = PATH + "/" + phase.json().path("id").asText() + "/" + what;
        return Until.holds(
                        "the clearance service knows the appointments of " + by.name(),
                        REPLICATION,
                        () -> client.act(by, path, Map.of("If-Match", phase.etag())),
                        answer -> answer.status() != 403)
                .orStop();
    }
}
