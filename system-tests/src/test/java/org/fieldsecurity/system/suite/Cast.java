package org.fieldsecurity.system.suite;

import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.stack.PartName;
import org.fieldsecurity.stack.demo.input.DemoPeople;
import org.fieldsecurity.system.call.Door;
import org.fieldsecurity.system.call.Realm;
import org.fieldsecurity.system.call.Reply;

/** The people of the demo realm and the offices that they hold, set up through the door by those who may. */
public final class Cast {

    private static final String PHASES = "/clearance/v1/phases";
    private static final Map<String, String> INDUCTED = Map.of("inductedOn", "2025-12-12");
    private static final Map<String, String> CONSULTED = Map.of("consultedOn", "2025-12-19");

    private static final List<Member> MEMBERS = List.of(
            new Member("administrator", "UNDP", "CHGVA"),
            new Member("secretary-general", "UNDP", "USNYC"),
            new Member("coordinator", "UNDP", "USNYC"),
            new Member("executive-head", "UNDP", "USNYC"),
            new Member("hq-focal-point", "UNDP", "USNYC"),
            new Member("do-kenya", "UNDP", "KENBO"),
            new Member("do-congo", "UNDP", "CDFIH"),
            new Member("ad-interim-congo", "UNICEF", "CDFIH"),
            new Member("so-nairobi", "WFP", "KENBO"),
            new Member("so-goma", "UNDP", "CDGOM"),
            new Member("assistant-goma", "UNDP", "CDGOM"),
            new Member("agency-officer", "UNDP", "CDFIH"),
            new Member("representative-congo", "UNDP", "CDFIH"),
            new Member("focal-point-congo", "UNDP", "CDFIH"),
            new Member("team-focal-point", "UNICEF", "CDBKY"),
            new Member("area-coordinator", "WFP", "CDGOM"),
            new Member("warden", "WFP", "CDGOM"),
            new Member("traveller-amina", "UNDP", "CHGVA"),
            new Member("traveller-luc", "UNDP", "CHGVA"),
            new Member("do-switzerland", "UNICEF", "CHGVA"));

    private static final List<Appointment> APPOINTMENTS_IN_ORDER = List.of(
            new Appointment("administrator", "SECRETARY_GENERAL", "world", "secretary-general", Map.of()),
            new Appointment("secretary-general", "COORDINATOR", "world", "coordinator", Map.of()),
            new Appointment("secretary-general", "EXECUTIVE_HEAD", "organization:UNDP", "executive-head", Map.of()),
            new Appointment("secretary-general", "DESIGNATED_OFFICIAL", "country:KE", "do-kenya", Map.of()),
            new Appointment("secretary-general", "DESIGNATED_OFFICIAL", "country:CD", "do-congo", Map.of()),
            new Appointment("secretary-general", "DESIGNATED_OFFICIAL", "country:CH", "do-switzerland", Map.of()),
            new Appointment(
                    "coordinator", "DESIGNATED_OFFICIAL_AD_INTERIM", "country:CD", "ad-interim-congo", Map.of()),
            new Appointment("coordinator", "SECURITY_OFFICER", "duty-station:KENBO", "so-nairobi", INDUCTED),
            new Appointment("coordinator", "SECURITY_OFFICER", "duty-station:CDGOM", "so-goma", INDUCTED),
            new Appointment("executive-head", "HQ_FOCAL_POINT", "organization:UNDP", "hq-focal-point", Map.of()),
            new Appointment(
                    "executive-head",
                    "COUNTRY_REPRESENTATIVE",
                    "organization:UNDP@CD",
                    "representative-congo",
                    Map.of()),
            new Appointment(
                    "executive-head",
                    "AGENCY_SECURITY_OFFICER",
                    "organization:UNDP@CD",
                    "agency-officer",
                    Map.of("approvedOn", "2025-12-01", "inductedOn", "2025-12-12")),
            new Appointment(
                    "representative-congo",
                    "COUNTRY_SECURITY_FOCAL_POINT",
                    "organization:UNDP@CD",
                    "focal-point-congo",
                    Map.of()),
            new Appointment("so-goma", "SECURITY_ASSISTANT", "duty-station:CDGOM", "assistant-goma", Map.of()),
            new Appointment("do-congo", "TEAM_FOCAL_POINT", "duty-station:CDBKY", "team-focal-point", Map.of()),
            new Appointment("do-congo", "AREA_COORDINATOR", "area:CD/north-kivu", "area-coordinator", CONSULTED),
            new Appointment("do-congo", "WARDEN", "zone:CD/goma-himbi", "warden", CONSULTED));

    private final Suite suite;
    private final Door door;
    private final Realm realm;

    private record Member(String user, String organization, String dutyStation) {}

    private record Appointment(String by, String office, String scope, String holder, Map<String, String> gates) {}

    /** Of a suite that has just been started. */
    Cast(Suite suite) {
        this.suite = suite;
        this.door = suite.door();
        this.realm = suite.realm();
    }

    /** Registers the people and makes the appointments, each by the office that appoints. */
    void takeOffice() {
        MEMBERS.forEach(member -> {
            var body = newPerson(member.user(), member.organization(), member.dutyStation());
            body.put("id", DemoPeople.id(member.user()));
            register(body);
        });
        APPOINTMENTS_IN_ORDER.forEach(this::appoint);
        PartName.SERVICES.forEach(this::awaitAppointments);
        declarePhases();
    }

    /** Phase I in the Congo by its designated official alone, III in Goma once it is authorized (T16). */
    private void declarePhases() {
        var official = realm.user("do-congo");
        door.post(official, PHASES, Map.of("scope", "country:CD", "rating", "I", "emergency", false, "reason", "Test"))
                .is(201);
        var proposed = door.post(
                        official,
                        PHASES,
                        Map.of("scope", "duty-station:CDGOM", "rating", "III", "emergency", false, "reason", "Test"))
                .is(201);
        var path = PHASES + "/" + proposed.id();
        var authorized = door.act(realm.user("secretary-general"), path + "/authorization", proposed.etag())
                .is(200);
        door.act(official, path + "/declaration", authorized.etag()).is(200);
    }

    /** A user of the realm for a new person of an organization; gives the person's id. */
    public UUID join(String user, String organization, String dutyStation) {
        var person = UUID.fromString(
                register(newPerson(user, organization, dutyStation)).id());
        realm.createUser(user, person);
        return person;
    }

    /** The body that registers a person, without an id. */
    public static Map<String, Object> newPerson(String name, String organization, String dutyStation) {
        var body = new HashMap<String, Object>();
        body.put("category", "INTERNATIONAL_STAFF");
        body.put("organization", organization);
        body.put("dutyStation", dutyStation);
        body.put("familyName", name);
        body.put("givenNames", "Test");
        body.put("assignedFrom", "2025-09-01");
        return body;
    }

    private Reply register(Map<String, Object> body) {
        var system = "hr-" + String.valueOf(body.get("organization")).toLowerCase(Locale.ROOT);
        return door.post(realm.client(system), "/personnel/v1/people", body).is(201);
    }

    private void appoint(Appointment appointment) {
        var instrument = Map.of(
                "reference",
                "TEST/" + appointment.office() + "/" + appointment.scope(),
                "dated",
                "2026-01-05",
                "signatory",
                appointment.by());
        var body = new HashMap<String, Object>();
        body.put("office", appointment.office());
        body.put("scope", appointment.scope());
        body.put("holder", DemoPeople.id(appointment.holder()));
        body.put("validFrom", "2026-01-10T00:00:00Z");
        body.put("instrument", instrument);
        if (!appointment.gates().isEmpty()) {
            body.put("gates", appointment.gates());
        }
        door.post(realm.user(appointment.by()), "/personnel/v1/appointments", body)
                .is(201);
    }

    /** An ad interim stands by and is copied only while acting; nobody of the cast is away. */
    private void awaitAppointments(PartName service) {
        long held = APPOINTMENTS_IN_ORDER.stream()
                .filter(appointment -> !appointment.office().equals("DESIGNATED_OFFICIAL_AD_INTERIM"))
                .count();
        if (service != PartName.PERSONNEL) {
            await("the appointments in " + service.id())
                    .atMost(Suite.REPLICATION)
                    .until(() -> suite.rows(service).count("select count(*) from held_office") == held);
        }
    }
}
