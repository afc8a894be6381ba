package org.fieldsecurity.clearance.presence;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.test.identity.TestIdentity;
import org.fieldsecurity.kit.test.postgres.EmbeddedDatabase;
import org.fieldsecurity.kit.test.postgres.TestDatabase;
import org.junit.jupiter.api.Test;

/** What the database does for presence among many people and journeys, now and at an instant long past. */
@QuarkusTest
@WithTestResource(value = EmbeddedDatabase.class, initArgs = @ResourceArg(name = "service", value = "clearance"))
@WithTestResource(TestIdentity.class)
class PresencePlanTest {

    private static final String STATION = "(select 'P' || chr(cast(65 + %1$s %% 20 as integer)) || 'AA'"
            + " || chr(cast(65 + %1$s / 20 %% 4 as integer)))";
    private static final String PEOPLE = "insert into person_copy (id, sequence, category, organization, duty_station,"
            + " family_name, given_names) select cast(lpad(to_hex(n), 32, '0') as uuid), 1, 'LOCAL_STAFF',"
            + " 'ORG' || n % 50, " + STATION.formatted("n") + ", 'Listed' || n, 'Given'"
            + " from generate_series(1, 12000) n";
    private static final String ASSIGNMENTS = "insert into assignment_copy (id, sequence, person, organization,"
            + " duty_station, category, assigned_from, assigned_until) select gen_random_uuid(), 1, p.id,"
            + " p.organization, p.duty_station, p.category, date '2020-01-01' + 700 * k,"
            + " case when k < 3 then date '2020-01-01' + 700 * k + 699 end from person_copy p, generate_series(0, 3) k"
            + " where p.family_name like 'Listed%'";
    /** A journey every 50 minutes since 2024, each of six days; the contact is the number of the journey. */
    private static final String REQUESTS = "insert into clearance_request (id, version, title, organization, purpose,"
            + " contact, created_by, created_at, changed_at, status, departs_at)"
            + " select gen_random_uuid(), 0, 'Generated', 'ORG' || n % 50, 'DUTY_TRAVEL', n, 'system', at, at,"
            + " 'COMPLETED', at from (select n, timestamptz '2024-01-01T00:00:00Z' + n * interval '50 minutes' as at"
            + " from generate_series(1, 30000) n) g";

    private static final String LEGS = "insert into request_leg (id, request, position, from_place, to_place, country,"
            + " departs_at, arrives_at, leaves_at, transit) select r.id, r.id, 1, r.home, r.place, left(r.place, 2),"
            + " r.departs_at, r.departs_at + interval '6 hours', r.departs_at + interval '6 days', false"
            + " from (select r.*, " + STATION.formatted("(cast(r.contact as integer) + 7)") + " as place, "
            + STATION.formatted("cast(r.contact as integer)")
            + " as home from clearance_request r where r.title = 'Generated') r";
    /** What is over was reported, but for every twentieth leaving. */
    private static final String CLEARANCES = "insert into leg_clearance (id, request, leg, position, person, category,"
            + " organization, designation, country, duty_station, departs_at, state, consents, departed_at,"
            + " departed_source, arrived_at, arrived_source, left_at, left_source) select l.id, l.request, l.id, 1, p.id,"
            + " p.category, p.organization, 'NONE', l.country, l.to_place, l.departs_at,"
            + " case when f.over then 'COMPLETED' when f.past then 'IN_PROGRESS' else 'CLEARED' end, 0,"
            + " case when f.past then l.departs_at end, case when f.past then 'TRAVELLER' end,"
            + " case when f.past then l.arrives_at end, case when f.past then 'TRAVELLER' end,"
            + " case when f.over then l.leaves_at end, case when f.over then 'TRAVELLER' end"
            + " from request_leg l join clearance_request r on r.id = l.request and r.title = 'Generated'"
            + " join lateral (select l.departs_at < timestamptz '2026-11-01T00:00:00Z' as past,"
            + " l.leaves_at < timestamptz '2026-11-02T00:00:00Z' and cast(r.contact as integer) % 20 > 0 as over) f"
            + " on true join person_copy p on p.id = cast(lpad(to_hex(1 + (cast(r.contact as integer) * 7919) % 12000),"
            + " 32, '0') as uuid)";

    private static final List<String> LARGE = List.of("leg_clearance", "assignment_copy", "person_copy");
    private static final String BEFORE_ALL = "'00000000-0000-0000-0000-000000000000'";
    private static final String NOW = "2026-11-02T08:00:00Z";
    private static final String LONG_AGO = "2024-11-02T08:00:00Z";

    private static final List<Scope> SCOPES = List.of(
            Scope.parse("country:PC"),
            Scope.parse("duty-station:PCAAB"),
            Scope.parse("area:PC/north"),
            Scope.parse("zone:PC/west"),
            Scope.parse("organization:ORG7"),
            Scope.parse("organization:ORG7@PC"));

    /** And who is listed page by page is who is counted. */
    @Test
    void noLargeTableIsScannedNowOrLongAgo() throws SQLException {
        try (Connection connection = TestDatabase.of("clearance").owner().connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            fill(statement);
            for (String at : List.of(NOW, LONG_AGO)) {
                for (Scope scope : SCOPES) {
                    byIndex(
                            statement,
                            "page of " + scope,
                            PresenceSql.page(scope),
                            at,
                            key(scope),
                            ", " + BEFORE_ALL + ", 51");
                    byIndex(statement, "summary of " + scope, PresenceSql.summary(scope), at, key(scope), "");
                    listedAndCounted(statement, scope, at);
                }
                byIndex(statement, "person", PresenceSql.ofPerson(), at, "00000000-0000-0000-0000-000000000007", "");
            }
            for (Scope scope : SCOPES) {
                plan(
                        statement,
                        "forecast of " + scope,
                        PresenceSql.forecast(scope),
                        instant(NOW) + ", date '2026-11-02', '" + key(scope) + "', '', date '2026-11-15'");
            }
            plan(
                    statement,
                    "overdue",
                    OverdueSql.PAGE,
                    instant(NOW) + ", date '2026-11-02', 'PC', '', " + instant(NOW) + ", timestamptz 'epoch', "
                            + BEFORE_ALL + ", 51");
            connection.rollback();
        }
    }

    private static void listedAndCounted(Statement statement, Scope scope, String at) throws SQLException {
        String common = parameters(key(scope), at);
        long listed = 0;
        statement.execute("prepare page as " + PresenceSql.page(scope));
        try (var rows = statement.executeQuery("execute page(" + common + ", " + BEFORE_ALL + ", 100000)")) {
            while (rows.next()) {
                listed++;
            }
        }
        long counted = 0;
        statement.execute("prepare summary as " + PresenceSql.summary(scope));
        try (var rows = statement.executeQuery("execute summary(" + common + ")")) {
            while (rows.next()) {
                counted += rows.getLong(9);
            }
        }
        statement.execute("deallocate page");
        statement.execute("deallocate summary");
        assertThat(counted).as("%s at %s", scope, at).isEqualTo(listed);
        if (scope instanceof Scope.Country) {
            assertThat(listed).isGreaterThan(500);
        }
    }

    private static String parameters(String key, String at) {
        return instant(at) + ", date '" + at.substring(0, 10) + "', '" + key + "', '', " + instant(at)
                + " - interval '30 days'";
    }

    private static void fill(Statement statement) throws SQLException {
        statement.execute(PEOPLE);
        statement.execute(ASSIGNMENTS);
        statement.execute(REQUESTS);
        statement.execute(LEGS);
        statement.execute(CLEARANCES);
        for (String table :
                List.of("person_copy", "assignment_copy", "clearance_request", "request_leg", "leg_clearance")) {
            statement.execute("analyze " + table);
        }
    }

    private static void byIndex(Statement statement, String what, String sql, String at, String key, String more)
            throws SQLException {
        plan(statement, what + " at " + at, sql, parameters(key, at) + more);
    }

    private static void plan(Statement statement, String what, String sql, String parameters) throws SQLException {
        statement.execute("prepare asked as " + sql);
        List<String> plan = new ArrayList<>();
        try (var rows = statement.executeQuery("explain execute asked(" + parameters + ")")) {
            while (rows.next()) {
                plan.add(rows.getString(1));
            }
        }
        statement.execute("deallocate asked");
        assertThat(plan).as("%s: %s", what, String.join("\n", plan)).noneMatch(line -> LARGE.stream()
                .anyMatch(table -> line.contains("Seq Scan on " + table)));
    }

    private static String instant(String at) {
        return "timestamptz '" + at + "'";
    }

    private static String key(Scope scope) {
        return scope.text().substring(scope.text().indexOf(':') + 1);
    }
}
