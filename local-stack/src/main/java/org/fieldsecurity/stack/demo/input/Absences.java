package org.fieldsecurity.stack.demo.input;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.fieldsecurity.stack.demo.call.Identity;
import org.fieldsecurity.stack.demo.call.SuiteClient;

/** The designated officials who are away in the demo, so that the stand-in acts for them. */
final class Absences {

    private static final String PATH = "/personnel/v1/absences";
    private static final Identity COORDINATOR = new Identity.User("coordinator");
    private static final String FROM = "2026-01-10T00:00:00Z";
    private static final String UNTIL = "2100-01-01T00:00:00Z";

    private Absences() {}

    /** Records those that aren't recorded yet. */
    static void record(List<String> countries, SuiteClient client, Consumer<String> progress) {
        var counter = new Progress("absences of officials", countries.size(), progress);
        countries.stream()
                .map(country -> official(country, client))
                .filter(official -> client.all(COORDINATOR, PATH + "?appointment=" + official)
                        .isEmpty())
                .forEach(official -> {
                    client.post(COORDINATOR, PATH, "demo:absence:" + official, absence(official))
                            .orStop();
                    counter.done(1);
                });
        counter.finish();
    }

    private static String official(String country, SuiteClient client) {
        var path = "/personnel/v1/appointments?office=DESIGNATED_OFFICIAL&scope=country:" + country;
        return client.get(COORDINATOR, path)
                .orStop()
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asText();
    }

    private static Map<String, String> absence(String official) {
        return Map.of(
                "appointment",
                official,
                "from",
                FROM,
                "until",
                UNTIL,
                "reason",
                "Has no user in the demo",
                "reference",
                "DEMO/ABSENCE");
    }
}
