package org.fieldsecurity.stack.demo.input;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.fieldsecurity.stack.demo.call.Identity;
import org.fieldsecurity.stack.demo.call.SuiteClient;

/**
 * The area around Goma and the warden zones of the town, each set up by the office that may. The borders are rough and
 * ours. One zone has a warden and an alternate, one a warden alone, one nobody, so that there is something to be missed.
 */
final class Zones {

    static final String DUTY_STATION = "CDGOM";
    static final String HIMBI = "CD/goma-himbi";
    static final String VOLCANS = "CD/goma-les-volcans";
    static final String KATINDO = "CD/goma-katindo";

    private static final String AREA = "CD/north-kivu";
    private static final String PATH = "/personnel/v1/";
    private static final Identity DESIGNATED_OFFICIAL = new Identity.User("do-congo");
    private static final Identity SECURITY_OFFICER = new Identity.User("so-goma");

    private static final List<NewZone> ALL = List.of(
            NewZone.of(
                    HIMBI,
                    "Goma, Himbi",
                    "From the lake to the airport road, west of the Avenue du Rond-Point.",
                    NewZone.rectangle(29.20, -1.70, 29.22, -1.67),
                    "Himbi"),
            NewZone.of(
                    VOLCANS,
                    "Goma, Les Volcans",
                    "The centre of the town: east of the Avenue du Rond-Point up to the border post.",
                    NewZone.rectangle(29.22, -1.69, 29.24, -1.66),
                    "Les Volcans"),
            NewZone.of(
                    KATINDO,
                    "Goma, Katindo",
                    "North of the airport road, around the military camp; no map is drawn yet.",
                    null,
                    "Katindo"));

    private Zones() {}

    /** Sets up what isn't there yet; needs the offices. */
    static void open(SuiteClient client, Consumer<String> progress) {
        var counter = new Progress("area and warden zones", 1 + ALL.size(), progress);
        if (joinArea(client)) {
            counter.done(1);
        }
        ALL.forEach(zone -> {
            if (post(client, SECURITY_OFFICER, "zones", zone.code(), zone)) {
                counter.done(1);
            }
        });
        counter.finish();
    }

    private static boolean joinArea(SuiteClient client) {
        post(client, DESIGNATED_OFFICIAL, "areas", AREA, Map.of("code", AREA, "name", "North Kivu"));
        var station = client.get(DESIGNATED_OFFICIAL, PATH + "duty-stations/" + DUTY_STATION)
                .orStop();
        if (AREA.equals(station.json().path("area").asText())) {
            return false;
        }
        client.put(
                        DESIGNATED_OFFICIAL,
                        PATH + "duty-stations/" + DUTY_STATION + "/area",
                        Map.of("If-Match", station.etag()),
                        Map.of("area", AREA))
                .orStop();
        return true;
    }

    /** False when it was there before. */
    private static boolean post(SuiteClient client, Identity by, String path, String code, Object body) {
        var answer = client.post(by, PATH + path, "demo:" + DemoIds.of(0, code), body);
        if (answer.isProblem("duplicate")) {
            return false;
        }
        answer.orStop();
        return true;
    }
}
