package org.fieldsecurity.clearance;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.authorization.OfficeHolders;
import org.fieldsecurity.kit.test.postgres.TestDatabase;
import org.jspecify.annotations.Nullable;

/** What the other services would have told: people, places, courses, offices, written straight into the copies. */
final class Fixture implements OfficeHolders {

    static final UUID AMINA = UUID.fromString("01890000-0000-7000-8000-000000000018");
    static final UUID LUC = UUID.fromString("01890000-0000-7000-8000-000000000019");
    static final String COURSE = "BSA";

    private static final String HOLDS = "insert into held_office"
            + " (id, office, scope, holder, valid_from, chain, sequence) values (?, ?, ?, ?, ?, ?, 1)"
            + " on conflict do nothing";
    private static final String CHAIN = "[{\"appointment\":\"%s\",\"office\":\"%s\",\"scope\":\"%s\",\"holder\":\"%s\","
            + "\"instrument\":\"TEST/1\",\"from\":\"2020-01-01T00:00:00Z\"}]";

    @Override
    public UUID personHolding(Office office) {
        return switch (office) {
            case DESIGNATED_OFFICIAL, DESIGNATED_OFFICIAL_AD_INTERIM -> holding(office, "country:CD");
            default -> holding(office, "world");
        };
    }

    /** A person who holds the office for this scope and no other. */
    static UUID holding(Office office, String scope) {
        UUID holder = id("holder " + office + scope);
        UUID appointment = id("appointment " + office + scope);
        execute(
                HOLDS,
                appointment,
                office.name(),
                scope,
                holder,
                OffsetDateTime.of(2020, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC),
                CHAIN.formatted(appointment, office, scope, holder));
        return holder;
    }

    /** Amina and Luc of UNDP in Geneva, four duty stations, and the basic course required of everybody. */
    static void world() {
        station("CHGVA", "Geneva", "CH");
        station("KENBO", "Nairobi", "KE");
        station("CDGOM", "Goma", "CD");
        station("TDNDJ", "N'Djamena", "TD");
        person(AMINA, "INTERNATIONAL_STAFF", "UNDP", "Amina", "Okello", null);
        person(LUC, "INTERNATIONAL_STAFF", "UNDP", "Luc", "Moreau", null);
        execute(
                "insert into course_requirement_copy (id, sequence, course, scope, valid_from, audience, grace_days)"
                        + " values (?, 1, ?, 'world', date '2003-01-01', 'EVERYBODY', 0) on conflict do nothing",
                id("requirement"),
                COURSE);
        caughtUp("personnel", Instant.parse("2100-01-01T00:00:00Z"));
        caughtUp("training", Instant.parse("2100-01-01T00:00:00Z"));
    }

    static void station(String locode, String name, String country) {
        execute(
                "insert into duty_station_copy (locode, sequence, name, country) values (?, 1, ?, ?)"
                        + " on conflict do nothing",
                locode,
                name,
                country);
    }

    static void person(
            UUID id, String category, String organization, String given, String family, @Nullable UUID dependantOf) {
        execute(
                "insert into person_copy (id, sequence, category, organization, duty_station, family_name, given_names,"
                        + " dependant_of) values (?, 1, ?, ?, 'CHGVA', ?, ?, ?) on conflict do nothing",
                id,
                category,
                organization,
                family,
                given,
                dependantOf);
    }

    /** Serves at the duty station from that day on. */
    static void assignment(UUID person, String organization, String station, String category, String from) {
        execute(
                "insert into assignment_copy (id, sequence, person, organization, duty_station, category,"
                        + " assigned_from) values (?, 1, ?, ?, ?, ?, cast(? as date))",
                UUID.randomUUID(),
                person,
                organization,
                station,
                category,
                from);
    }

    static void certificate(UUID person, String course, LocalDate from, @Nullable LocalDate until) {
        execute(
                "insert into certificate_copy (id, sequence, person, course, valid_from, valid_until, counts)"
                        + " values (?, 1, ?, ?, ?, ?, true)",
                UUID.randomUUID(),
                person,
                course,
                from,
                until);
    }

    static void noCertificates(UUID person) {
        execute("update certificate_copy set counts = false where person = ?", person);
    }

    static void caughtUp(String source, Instant at) {
        execute(
                "insert into replica_checkpoint (source, caught_up_at) values (?, ?)"
                        + " on conflict (source) do update set caught_up_at = excluded.caught_up_at",
                source,
                OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
    }

    /** Forgets every phase, manual area and policy but the shipped one, which the service itself can't. */
    static void onlyTheShippedRules() {
        try {
            TestDatabase database = TestDatabase.of("clearance");
            database.owner().execute("delete from phase");
            database.owner().execute("delete from manual_area");
            database.owner().execute("delete from policy_version where set_by <> 'system'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void execute(String sql, @Nullable Object... values) {
        try {
            TestDatabase.of("clearance").runtime().execute(sql, values);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static <T> T value(Class<T> type, String sql, @Nullable Object... values) {
        try {
            return TestDatabase.of("clearance").runtime().value(type, sql, values);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
