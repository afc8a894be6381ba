package org.fieldsecurity.inspection;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.postgres.DatabaseRole;
import org.fieldsecurity.kit.test.postgres.TestDatabase;

/** Office holders and duty stations, put where the copies of personnel's facts are kept. */
final class People {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private People() {}

    /** A person who holds the office with the widest scope it can have, and no other. */
    static UUID holding(Office office) {
        return holding(office, widest(office));
    }

    /** A person who holds the office for the scope, and no other. */
    static UUID holding(Office office, String scope) {
        UUID person = id("person " + office + " " + scope);
        UUID appointment = id("appointment " + office + " " + scope);
        String chain = """
                [{"appointment":"%s","office":"%s","scope":"%s","holder":"%s","instrument":"TEST/1","from":"%s"}]\
                """.formatted(appointment, office, scope, person, LONG_AGO);
        store(
                "insert into held_office (id, office, scope, holder, valid_from, chain, sequence)"
                        + " values (?, ?, ?, ?, ?, ?, 1) on conflict (id) do nothing",
                appointment,
                office.name(),
                scope,
                person,
                LONG_AGO.atOffset(ZoneOffset.UTC),
                chain);
        return person;
    }

    /** A person without any office. */
    static UUID named(String name) {
        return id(name);
    }

    /** A duty station that personnel has published. */
    static void dutyStation(String locode, String name) {
        store(
                "insert into replica_duty_station (locode, name, country, known_since, sequence)"
                        + " values (?, ?, ?, ?, 1) on conflict (locode) do nothing",
                locode,
                name,
                locode.substring(0, 2),
                LONG_AGO.atOffset(ZoneOffset.UTC));
    }

    static DatabaseRole database() {
        return TestDatabase.of("inspection").runtime();
    }

    private static String widest(Office office) {
        return switch (office) {
            case SECRETARY_GENERAL, COORDINATOR -> "world";
            case EXECUTIVE_HEAD, HQ_FOCAL_POINT -> "organization:UNDP";
            case DESIGNATED_OFFICIAL, DESIGNATED_OFFICIAL_AD_INTERIM, SECURITY_OFFICER -> "country:CD";
            case COUNTRY_REPRESENTATIVE, COUNTRY_SECURITY_FOCAL_POINT, AGENCY_SECURITY_OFFICER ->
                "organization:UNDP@CD";
            case TEAM_FOCAL_POINT, SECURITY_ASSISTANT -> "duty-station:CDGOM";
            case AREA_COORDINATOR -> "area:CD/north-kivu";
            case WARDEN -> "zone:CD/goma-north";
        };
    }

    private static void store(String sql, Object... values) {
        try {
            database().execute(sql, values);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
