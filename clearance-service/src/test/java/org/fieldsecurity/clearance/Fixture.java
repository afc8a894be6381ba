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
        return holding("", office, scope);
    }

    /** A person by this name who holds the office for this scope and no other. */
    static UUID holding(String name, Office office, String scope) {
        UUID holder = id("holder " + name + office + scope);
        alsoHolding(holder, office, scope);
        return holder;
    }

    /** Gives a person one more office. */
    static void alsoHolding(UUID holder, Office office, String scope) {
        UUID appointment = id("appointment " + office + scope + holder);
        execute(
                HOLDS,
                appointment,
                office.name(),
                scope,
                holder,
                OffsetDateTime.of(2020, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC),
                CHAIN.formatted(appointment, office, scope, holder));
    }

    /** A person to whom the holder of the office for this scope has delegated it. */
    static UUID delegated(Office office, String scope) {
        UUID delegate = id("delegate " + office + scope);
        UUID delegation = id("delegation " + office + scope);
        String chain = CHAIN.formatted(id("appointment " + office + scope), office, scope, holding(office, scope));
        String link = CHAIN.formatted(delegation, office, scope, delegate);
        execute(
                HOLDS,
                delegation,
                office.name(),
                scope,
                delegate,
                OffsetDateTime.of(2020, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC),
                chain.substring(0, chain.length() - 1) + "," + link.substring(1));
        return delegate;
    }

    /** Gives up every journey to a country that other tests left open. */
    static void noOpenLegsTo(String country) {
        execute("update leg_clearance set state = 'CANCELLED' where country = ?", country);
    }

    /** Moves everybody away whom other tests left at a duty station. */
    static void noResidentsOf(String dutyStation) {
        execute("update person_copy set duty_station = null where duty_station = ?", dutyStation);
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

    static void station(String locode, String name, String country, @Nullable String area) {
        station(locode, name, country);
        execute("update duty_station_copy set area = ? where locode = ?", area, locode);
    }

    static void person(
            UUID id, String category, String organization, String given, String family, @Nullable UUID dependantOf) {
        person(id, category, organization, given, family, dependantOf, "CHGVA");
    }

    static void person(
            UUID id,
            String category,
            String organization,
            String given,
            String family,
            @Nullable UUID dependantOf,
            String dutyStation) {
        execute(
                "insert into person_copy (id, sequence, category, organization, duty_station, family_name, given_names,"
                        + " dependant_of) values (?, 1, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                id,
                category,
                organization,
                dutyStation,
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

    /** A briefing at a place, due a day after the arrival and signed then or not at all. */
    static void briefing(UUID person, UUID leg, String dutyStation, String arrivedAt, @Nullable String signedAt) {
        OffsetDateTime arrived = OffsetDateTime.parse(arrivedAt);
        execute(
                "insert into briefing_copy (id, sequence, leg, person, duty_station, country, arrived_at, due_at, owed,"
                        + " signed_at) values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                leg,
                person,
                dutyStation,
                dutyStation.substring(0, 2),
                arrived,
                arrived.plusDays(1),
                signedAt == null,
                signedAt == null ? null : OffsetDateTime.parse(signedAt));
    }

    /** Puts somebody on the list of essential personnel of a place, for good. */
    static void listed(UUID person, String category, String scope) {
        UUID post = UUID.randomUUID();
        execute(
                "insert into essential_post (id, version, scope, country, organization, title, category, number, state,"
                        + " valid_from, proposed_by, proposed_at, approved_at) values (?, 0, ?, 'CD', 'UNDP',"
                        + " 'Test post', ?, 1, 'APPROVED', date '2026-01-01', 'test', timestamptz '2026-01-01T00:00:00Z',"
                        + " timestamptz '2026-01-01T00:00:00Z')",
                post,
                scope,
                category);
        execute(
                "insert into essential_naming (id, version, post, person, scope, country, organization, category, state,"
                        + " valid_from, proposed_by, proposed_at, approved_at) select ?, 0, id, ?, scope, country,"
                        + " organization, category, 'APPROVED', valid_from, proposed_by, proposed_at, approved_at"
                        + " from essential_post where id = ?",
                UUID.randomUUID(),
                person,
                post);
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
            database.owner().execute("delete from phase_effect");
            database.owner().execute("delete from phase");
            database.owner().execute("delete from manual_area");
            database.owner().execute("delete from essential_naming");
            database.owner().execute("delete from essential_post");
            database.owner().execute("delete from policy_version where set_by <> 'system'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A phase in force since the beginning of 2027. */
    static void declared(String scope, String rating) {
        execute(
                "insert into phase (id, version, scope, rating, state, emergency, reason, proposed_at, valid_from)"
                        + " values (?, 0, ?, ?, 'DECLARED', false, 'test',"
                        + " timestamptz '2027-01-01T00:00:00Z', timestamptz '2027-01-01T00:00:00Z')",
                UUID.randomUUID(),
                scope,
                rating);
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
