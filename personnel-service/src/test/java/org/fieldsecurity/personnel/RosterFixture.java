package org.fieldsecurity.personnel;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.test.postgres.TestDatabase;
import org.jspecify.annotations.Nullable;

/** People, homes, zones and stays, written straight into the tables. */
final class RosterFixture {

    private RosterFixture() {}

    /** A member of an organization's personnel, assigned from a day until another or without an end. */
    static UUID personnel(String name, String organization, String station, String from, @Nullable String until) {
        UUID person = Ids.next();
        insertPerson(person, name, "LOCAL_STAFF", organization, station, from, until, null);
        assignment(person, organization, station, "LOCAL_STAFF", from, until);
        return person;
    }

    /** A dependant, at a place of their own. */
    static UUID dependant(
            String name, UUID of, String organization, String station, String from, @Nullable String until) {
        UUID person = Ids.next();
        insertPerson(person, name, "DEPENDANT", organization, station, from, until, of);
        assignment(person, organization, station, "DEPENDANT", from, until);
        return person;
    }

    /** A further assignment. */
    static UUID assignment(
            UUID person, String organization, String station, String category, String from, @Nullable String until) {
        UUID id = Ids.next();
        execute(
                "insert into assignment (id, person, organization, duty_station, category, assigned_from,"
                        + " assigned_until) values (?, ?, ?, ?, ?, ?, ?)",
                id,
                person,
                organization,
                station,
                category,
                LocalDate.parse(from),
                day(until));
        return id;
    }

    /** Ends a person's assignments without an end on a day. */
    static void endAssignment(UUID person, String lastDay) {
        execute(
                "update assignment set assigned_until = ? where person = ? and assigned_until is null",
                LocalDate.parse(lastDay),
                person);
    }

    static void memorandum(String organization, String country, String from, @Nullable String until) {
        execute(
                "insert into memorandum (id, version, organization, country, reference, dated, signatory, valid_from,"
                        + " valid_until) values (?, 0, ?, ?, 'MOU/1', date '2020-01-01', 'Director', ?, ?)",
                Ids.next(),
                organization,
                country,
                LocalDate.parse(from),
                day(until));
    }

    /** A zone of a duty station; gives its scope. */
    static String zone(String code, String station) {
        execute(
                "insert into zone (code, version, duty_station, name, boundary) values (?, 0, ?, ?, 'Within the walls')"
                        + " on conflict do nothing",
                code,
                station,
                code.substring(3));
        return "zone:" + code;
    }

    /** An area with the duty stations in it; gives its scope. */
    static String area(String code, String... stations) {
        execute(
                "insert into area (code, version, country, name) values (?, 0, ?, ?) on conflict do nothing",
                code,
                code.substring(0, 2),
                code.substring(3));
        for (String station : stations) {
            executeAsOwner("update duty_station set area = ? where locode = ?", code, station);
        }
        return "area:" + code;
    }

    static UUID residence(String station, String address, @Nullable String zone) {
        UUID id = Ids.next();
        execute(
                "insert into residence (id, version, duty_station, address, zone, placed_by) values (?, 0, ?, ?, ?, ?)",
                id,
                station,
                address,
                zone,
                zone == null ? null : "RULE");
        return id;
    }

    /** Somebody lives in a home, in the zone that the home has now. */
    static void lives(UUID person, UUID residence, String from, @Nullable String to) {
        execute(
                "insert into residency (id, person, residence, zone, valid_from, valid_to)"
                        + " select ?, ?, id, zone, ?, ? from residence where id = ?",
                Ids.next(),
                person,
                OffsetDateTime.parse(from),
                time(to),
                residence);
    }

    static void leaves(UUID person, String at) {
        execute(
                "update residency set valid_to = ? where person = ? and valid_to is null",
                OffsetDateTime.parse(at),
                person);
    }

    static void stays(UUID person, String zone, String from, String to) {
        execute(
                "insert into zone_stay (id, version, person, zone, accommodation, contact_name, contact_phone,"
                        + " valid_from, valid_to) values (?, 0, ?, ?, 'Hotel du Lac', 'Jean Mugisha', '+235600000020',"
                        + " ?, ?)",
                Ids.next(),
                person,
                zone,
                OffsetDateTime.parse(from),
                OffsetDateTime.parse(to));
    }

    /** So many people, one home, all in a few statements; for what needs many rows. */
    static void crowd(int size, String prefix, String organization, String station, UUID home) {
        String made =
                "with made as (insert into person (id, version, category, organization, duty_station, family_name,"
                        + " given_names, assigned_from) select gen_random_uuid(), 0, 'LOCAL_STAFF', ?, ?, ? || n, 'Given',"
                        + " date '2026-01-01' from generate_series(1, ?) n returning *), placed as (insert into assignment (id,"
                        + " person, organization, duty_station, category, assigned_from) select gen_random_uuid(), id,"
                        + " organization, duty_station, category, assigned_from from made) insert into residency (id, person,"
                        + " residence, zone, valid_from) select gen_random_uuid(), made.id, h.id, h.zone,"
                        + " timestamptz '2026-01-01T00:00:00Z' from made, residence h where h.id = ?";
        execute(made, organization, station, prefix, size, home);
    }

    /** The number behind the person's short code. */
    static int number(UUID person) {
        return (int) query("select code_number from person where id = ?", person)
                .getFirst()
                .get("code_number");
    }

    static List<Map<String, @Nullable Object>> query(String sql, @Nullable Object... parameters) {
        try {
            return TestDatabase.of("personnel").runtime().query(sql, parameters);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void execute(String sql, @Nullable Object... parameters) {
        try {
            TestDatabase.of("personnel").runtime().execute(sql, parameters);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void executeAsOwner(String sql, @Nullable Object... parameters) {
        try {
            TestDatabase.of("personnel").owner().execute(sql, parameters);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void insertPerson(
            UUID person,
            String name,
            String category,
            String organization,
            String station,
            String from,
            @Nullable String until,
            @Nullable UUID dependantOf) {
        execute(
                "insert into person (id, version, category, organization, duty_station, family_name, given_names, phone,"
                        + " email, dependant_of, relationship, assigned_from, assigned_until)"
                        + " values (?, 0, ?, ?, ?, ?, 'Given', '+235660000018', 'somebody@example.org', ?, ?, ?, ?)",
                person,
                category,
                organization,
                station,
                name,
                dependantOf,
                dependantOf == null ? null : "CHILD",
                LocalDate.parse(from),
                day(until));
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    private static @Nullable OffsetDateTime time(@Nullable String time) {
        return time == null ? null : OffsetDateTime.parse(time);
    }
}
