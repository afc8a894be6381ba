package org.fieldsecurity.stack.demo.input;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.fieldsecurity.stack.demo.call.Identity;
import org.fieldsecurity.stack.demo.call.SuiteClient;

/** The offices of the demo, each appointed by the office that appoints to it, in the order of their authority. */
final class Appointments {

    /** The demo user who stands in for designated officials that have no user in the realm. */
    static final String STAND_IN = "ad-interim-congo";

    /** Countries where the stand-in acts, so that phases can be declared there through the real authority. */
    private static final List<String> STAND_IN_COUNTRIES =
            List.of("AF", "CD", "CF", "HT", "LY", "ML", "SD", "SO", "SS", "SY", "YE");

    private static final Map<String, String> INDUCTED = Map.of("inductedOn", "2025-12-12");
    private static final Map<String, String> CONSULTED = Map.of("consultedOn", "2025-12-19");
    private static final Map<String, String> APPROVED = Map.of("approvedOn", "2025-12-01", "inductedOn", "2025-12-12");

    /** Countries whose designated official is a demo user. */
    private static final Map<String, String> OFFICIALS =
            Map.of("KE", "do-kenya", "CD", "do-congo", "CH", "do-switzerland");

    /** What the signatory is called in the instrument. */
    private static final Map<String, String> SIGNATORIES = Map.ofEntries(
            entry("administrator", "General Assembly"),
            entry("secretary-general", "Secretary-General"),
            entry("coordinator", "Security Coordinator"),
            entry("executive-head", "Executive head"),
            entry("representative-congo", "Country representative"),
            entry("do-congo", "Designated official"),
            entry("so-goma", "Security officer"));

    private Appointments() {}

    /** An appointment and the demo user who makes it. */
    record Act(String by, NewAppointment appointment) {}

    /** The countries that need no other designated official. */
    static List<String> countriesOfDemoUsers() {
        return List.copyOf(OFFICIALS.keySet());
    }

    /** Countries whose designated official has no user, so that the stand-in acts there. */
    static List<String> countriesWithoutTheirOfficial() {
        return STAND_IN_COUNTRIES.stream()
                .filter(country -> !OFFICIALS.containsKey(country))
                .toList();
    }

    /**
     * The acts in the order in which they are possible.
     *
     * @param officials the designated official of each country that has no demo user for it
     * @param wardens two people of Goma: one for a zone, one as the alternate of another
     */
    static List<Act> acts(Map<String, NewPerson> officials, List<NewPerson> wardens) {
        var acts = new ArrayList<Act>();
        acts.add(act("administrator", "SECRETARY_GENERAL", "world", "secretary-general"));
        acts.add(act("secretary-general", "COORDINATOR", "world", "coordinator"));
        acts.add(act("secretary-general", "EXECUTIVE_HEAD", "organization:UNDP", "executive-head"));
        acts.addAll(designatedOfficials(officials));
        STAND_IN_COUNTRIES.forEach(country ->
                acts.add(act("coordinator", "DESIGNATED_OFFICIAL_AD_INTERIM", "country:" + country, STAND_IN)));
        acts.add(act("coordinator", "SECURITY_OFFICER", "duty-station:KENBO", "so-nairobi", INDUCTED));
        acts.add(act("coordinator", "SECURITY_OFFICER", "duty-station:CDGOM", "so-goma", INDUCTED));
        acts.add(act("executive-head", "HQ_FOCAL_POINT", "organization:UNDP", "hq-focal-point"));
        acts.add(act("executive-head", "COUNTRY_REPRESENTATIVE", "organization:UNDP@CD", "representative-congo"));
        acts.add(act("executive-head", "AGENCY_SECURITY_OFFICER", "organization:UNDP@CD", "agency-officer", APPROVED));
        acts.add(act(
                "representative-congo", "COUNTRY_SECURITY_FOCAL_POINT", "organization:UNDP@CD", "focal-point-congo"));
        acts.add(act("so-goma", "SECURITY_ASSISTANT", "duty-station:CDGOM", "assistant-goma"));
        acts.add(act("do-congo", "TEAM_FOCAL_POINT", "duty-station:CDBKY", "team-focal-point"));
        acts.add(act("do-congo", "AREA_COORDINATOR", "area:CD/north-kivu", "area-coordinator", CONSULTED));
        acts.add(act("do-congo", "WARDEN", "zone:" + Zones.HIMBI, "warden", CONSULTED));
        acts.add(act(
                "do-congo", "WARDEN", "zone:" + Zones.VOLCANS, wardens.get(0).id(), CONSULTED));
        acts.add(alternate(
                act("do-congo", "WARDEN", "zone:" + Zones.HIMBI, wardens.get(1).id(), CONSULTED)));
        return List.copyOf(acts);
    }

    /** Makes the appointments that are not in force yet; returns how many were made. */
    static int make(List<Act> acts, SuiteClient client, Consumer<String> progress) {
        var present = inForce(acts, client);
        var missing = acts.stream()
                .filter(act -> !present.contains(act.appointment().key()))
                .toList();
        var counter = new Progress("appointments", missing.size(), progress);
        missing.stream()
                .collect(Collectors.groupingBy(
                        act -> act.appointment().office(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(ofOneOffice -> InFlight.forEach(ofOneOffice, act -> {
                    make(act, client);
                    counter.done(1);
                }));
        counter.finish();
        return missing.size();
    }

    private static void make(Act act, SuiteClient client) {
        var key = "demo:" + DemoIds.of(0, act.appointment().key());
        client.post(new Identity.User(act.by()), "/personnel/v1/appointments", key, act.appointment())
                .orStop();
    }

    private static List<Act> designatedOfficials(Map<String, NewPerson> officials) {
        var holders = new TreeMap<String, UUID>();
        officials.forEach((country, person) -> holders.put(country, person.id()));
        OFFICIALS.forEach((country, user) -> holders.put(country, DemoPeople.id(user)));
        return holders.entrySet().stream()
                .map(official -> act(
                        "secretary-general",
                        "DESIGNATED_OFFICIAL",
                        "country:" + official.getKey(),
                        official.getValue(),
                        Map.of()))
                .toList();
    }

    private static Set<String> inForce(List<Act> acts, SuiteClient client) {
        var present = new HashSet<String>();
        acts.stream().map(act -> act.appointment().office()).distinct().forEach(office -> client.all(
                        new Identity.User("administrator"), "/personnel/v1/appointments?limit=200&office=" + office)
                .forEach(appointment -> present.add(office + " "
                        + appointment.path("scope").asText() + " "
                        + appointment.path("holder").asText())));
        return present;
    }

    private static Act alternate(Act act) {
        return new Act(act.by(), act.appointment().asAlternate());
    }

    private static Act act(String by, String office, String scope, String holder) {
        return act(by, office, scope, holder, Map.of());
    }

    private static Act act(String by, String office, String scope, String holder, Map<String, String> gates) {
        return act(by, office, scope, DemoPeople.id(holder), gates);
    }

    private static Act act(String by, String office, String scope, UUID holder, Map<String, String> gates) {
        var signatory = SIGNATORIES.getOrDefault(by, by);
        return new Act(by, NewAppointment.of(office, scope, holder, signatory, gates));
    }
}
