package org.fieldsecurity.personnel;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.test.postgres.DatabaseRole;
import org.fieldsecurity.kit.test.postgres.TestDatabase;

/** People with their assignments, and bodies of requests about places. */
final class PlaceFixture {

    private static final String PERSON = "insert into person (id, version, category, organization, duty_station,"
            + " family_name, given_names, dependant_of, relationship, assigned_from)"
            + " values (?, 0, ?, ?, ?, 'Bahati', 'Jean', ?, ?, date '2020-01-01')";
    private static final String ASSIGNMENT = "insert into assignment (id, person, organization, duty_station, category,"
            + " assigned_from) values (gen_random_uuid(), ?, ?, ?, ?, date '2020-01-01')";

    private PlaceFixture() {}

    static DatabaseRole database() {
        return TestDatabase.of("personnel").runtime();
    }

    static UUID person(String organization, String dutyStation) {
        return person("INTERNATIONAL_STAFF", organization, dutyStation, null);
    }

    static UUID dependant(UUID staff, String organization, String dutyStation) {
        return person("DEPENDANT", organization, dutyStation, staff);
    }

    private static UUID person(String category, String organization, String dutyStation, UUID dependantOf) {
        UUID id = Ids.next();
        execute(PERSON, id, category, organization, dutyStation, dependantOf, dependantOf == null ? null : "CHILD");
        execute(ASSIGNMENT, id, organization, dutyStation, category);
        return id;
    }

    /** A partner organization of its own for a test. */
    static String partner(String code) {
        execute(
                "insert into organization (code, kind, name) values (?, 'PARTNER', 'A partner') on conflict do nothing",
                code);
        return code;
    }

    static void execute(String sql, Object... values) {
        try {
            database().execute(sql, values);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static <T> T value(Class<T> type, String sql, Object... values) {
        try {
            return database().value(type, sql, values);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Types of the subject's ledger rows, the first first. */
    static List<Object> verbs(String subjectType, Object subject) {
        try {
            return database()
                    .query(
                            "select type from ledger where subject_type = ? and subject = ? order by sequence",
                            subjectType,
                            subject.toString())
                    .stream()
                    .map(row -> row.get("type"))
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A square zone whose south-western corner lies at the position. */
    static Map<String, Object> zone(String code, String dutyStation, double west, double south, double side) {
        Map<String, Object> zone = zone(code, dutyStation);
        zone.put("polygon", square(west, south, side));
        return zone;
    }

    /** A zone that takes addresses with one of the words. */
    static Map<String, Object> zone(String code, String dutyStation, String... words) {
        Map<String, Object> zone = new HashMap<>();
        zone.put("code", code);
        zone.put("dutyStation", dutyStation);
        zone.put("name", "Of this test");
        zone.put("boundary", "As the test draws it.");
        zone.put("addressRules", rules(words));
        return zone;
    }

    static List<Map<String, Object>> rules(String... words) {
        return Arrays.stream(words)
                .map(word -> Map.<String, Object>of("match", "WORDS", "text", word, "belongs", true))
                .toList();
    }

    static Map<String, Object> square(double west, double south, double side) {
        double east = west + side;
        double north = south + side;
        return Map.of(
                "type",
                "Polygon",
                "coordinates",
                List.of(List.of(
                        List.of(west, south),
                        List.of(east, south),
                        List.of(east, north),
                        List.of(west, north),
                        List.of(west, south))));
    }

    /** The fields of a zone that can change. */
    static Map<String, Object> content(Map<String, Object> zone) {
        Map<String, Object> content = new HashMap<>(zone);
        content.remove("code");
        content.remove("dutyStation");
        return content;
    }

    /** A home at a position. */
    static Map<String, Object> home(String dutyStation, double longitude, double latitude, UUID... residents) {
        Map<String, Object> home = home(dutyStation, "Rue 1", residents);
        home.put("longitude", longitude);
        home.put("latitude", latitude);
        return home;
    }

    /** A home of which the address is known. */
    static Map<String, Object> home(String dutyStation, String address, UUID... residents) {
        Map<String, Object> home = new HashMap<>();
        home.put("dutyStation", dutyStation);
        home.put("address", address);
        home.put("residents", List.of(residents));
        return home;
    }

    /** The person's zone now; "none" without a home or a zone. */
    static String zoneOf(UUID person) {
        return value(
                String.class,
                "select coalesce((select zone from residency where person = ? and valid_to is null), 'none')",
                person);
    }

    /** How many of the person's residencies don't begin at the instant at which another ended, or are the first. */
    static long beginnings(UUID person) {
        return value(
                Long.class,
                "select count(*) from residency r where person = ? and not exists (select from residency before"
                        + " where before.person = r.person and before.valid_to = r.valid_from)",
                person);
    }
}
