package org.fieldsecurity.personnel.roster;

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

/** What the database does for a page of a list among many people. */
@QuarkusTest
@WithTestResource(value = EmbeddedDatabase.class, initArgs = @ResourceArg(name = "service", value = "personnel"))
@WithTestResource(TestIdentity.class)
class ListPlanTest {

    private static final String PEOPLE = "insert into person (id, version, category, organization, duty_station,"
            + " family_name, given_names, assigned_from) select gen_random_uuid(), 0, 'LOCAL_STAFF',"
            + " (array['ITU', 'UPU', 'WIPO', 'WMO'])[1 + n % 4], d.locode, 'Listed' || n % 5000, 'Given' || n,"
            + " date '2026-01-01' from generate_series(1, 40000) n"
            + " join (select locode, row_number() over (order by locode) - 1 as place from duty_station) d"
            + " on d.place = n % 150";
    private static final String ASSIGNMENTS = "insert into assignment (id, person, organization, duty_station,"
            + " category, assigned_from) select gen_random_uuid(), p.id, p.organization, p.duty_station, p.category,"
            + " p.assigned_from from person p where p.family_name like 'Listed%'";
    private static final String DAY = "date '2026-11-02'";
    private static final String INSTANT = "timestamptz '2026-11-02T08:00:00Z'";
    private static final String BY_ID = "'00000000-0000-0000-0000-000000000000', 11";
    private static final String BY_NAME = "'', '', " + BY_ID;

    private static final Scope STATION = Scope.parse("duty-station:CHGVA");
    private static final Scope COUNTRY = Scope.parse("country:CH");
    private static final Scope ORGANIZATION = Scope.parse("organization:ITU");
    private static final Scope IN_COUNTRY = Scope.parse("organization:ITU@CH");
    private static final Scope ZONE = Scope.parse("zone:CH/geneva");

    @Test
    void aPageReadsWhatItShowsInTheOrderOfAnIndex() throws SQLException {
        try (Connection connection = TestDatabase.of("personnel").owner().connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(PEOPLE);
            statement.execute(ASSIGNMENTS);
            statement.execute("analyze person");
            statement.execute("analyze assignment");
            List<String> station = plan(statement, Roster.byNameSql(STATION), STATION, BY_NAME);
            inOrder(station, "assignment_by_name");
            inOrder(plan(statement, Roster.byNameSql(COUNTRY), COUNTRY, BY_NAME), "assignment_by_name");
            inOrder(plan(statement, Roster.byIdSql(STATION), STATION, BY_ID), "assignment_by_duty_station");
            inOrder(plan(statement, Roster.byIdSql(COUNTRY), COUNTRY, BY_ID), "assignment_by_country");
            inOrder(plan(statement, Roster.byIdSql(ORGANIZATION), ORGANIZATION, BY_ID), "assignment_of_organization");
            inOrder(
                    plan(statement, Roster.byIdSql(IN_COUNTRY), IN_COUNTRY, BY_ID),
                    "assignment_of_organization_in_country");
            byIndex(plan(statement, Roster.byNameSql(ORGANIZATION), ORGANIZATION, BY_NAME));
            byIndex(plan(statement, Roster.byNameSql(ZONE), ZONE, BY_NAME));
            byIndex(plan(statement, Roster.withoutZoneSql(STATION), STATION, BY_ID));
            connection.rollback();
        }
    }

    /** Nothing is sorted on the way to the page: an index has its order. */
    private static void inOrder(List<String> plan, String index) {
        byIndex(plan);
        assertThat(plan).anyMatch(line -> line.contains("Index Scan using " + index + " "));
        assertThat(plan).as("%s", plan).noneMatch(line -> line.contains("Bitmap Heap Scan on assignment"));
    }

    private static void byIndex(List<String> plan) {
        assertThat(plan)
                .as("%s", plan)
                .noneMatch(line -> line.contains("Seq Scan on person ") || line.contains("Seq Scan on assignment"));
    }

    private static List<String> plan(Statement statement, String sql, Scope scope, String after) throws SQLException {
        statement.execute("prepare asked as " + sql);
        String parameters = String.join(", ", DAY, "'" + ListSql.key(scope) + "'", INSTANT, after);
        List<String> plan = new ArrayList<>();
        try (var rows = statement.executeQuery("explain execute asked(" + parameters + ")")) {
            while (rows.next()) {
                plan.add(rows.getString(1));
            }
        }
        statement.execute("deallocate asked");
        return plan;
    }
}
