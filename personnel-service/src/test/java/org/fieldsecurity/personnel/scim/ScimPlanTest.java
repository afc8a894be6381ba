package org.fieldsecurity.personnel.scim;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldsecurity.kit.test.postgres.DatabaseRole;
import org.fieldsecurity.kit.test.postgres.TestDatabase;
import org.fieldsecurity.personnel.PersonnelTest;
import org.fieldsecurity.personnel.scim.filter.FilterParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A filter that is taken is found by an index, however large the organization. */
@PersonnelTest
class ScimPlanTest {

    private static final String PEOPLE = "insert into person (id, version, category, organization, duty_station,"
            + " family_name, given_names, employee_number, email, assigned_from)"
            + " select gen_random_uuid(), 0, 'LOCAL_STAFF', 'WIPO', (array['KENBO', 'CHGVA', 'USNYC'])[1 + n %% 3],"
            + " 'Family' || n, 'Given', 'W-' || n, 'w' || n || '@example.org', date '2026-01-01'"
            + " from generate_series(1, %d) n on conflict do nothing";
    private static final int COUNT = 40_000;

    @BeforeAll
    static void manyPeople() throws SQLException {
        DatabaseRole owner = TestDatabase.of("personnel").owner();
        owner.execute(PEOPLE.formatted(COUNT));
        owner.execute("insert into scim_user (person, version, organization, user_name, external_id, changed_at)"
                + " select id, 1, organization, 'name-' || employee_number, 'x-' || employee_number, now()"
                + " from person where organization = 'WIPO' and right(employee_number, 1) in ('1', '2')"
                + " on conflict do nothing");
        owner.execute("analyze person");
        owner.execute("analyze scim_user");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id eq \"01890000-0000-7000-8000-000000000018\"",
                "userName eq \"name-W-11\"",
                "userName eq \"W-13\"",
                "externalId eq \"x-W-11\"",
                "emails.value eq \"w77@example.org\"",
                "emails.value sw \"w7777\"",
                "emails[type eq \"work\" and value eq \"w77@example.org\"]",
                "name.familyName eq \"Family77\"",
                "name.familyName sw \"Family7777\"",
                "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber eq \"W-77\"",
                "userName eq \"name-W-11\" or externalId eq \"x-W-21\" or emails.value eq \"w77@example.org\"",
                "(userName eq \"name-W-11\" or emails.value sw \"w77@\") and active eq true and displayName co \"a\""
            })
    void noServedFilterReadsAllPeople(String filter) throws SQLException {
        FilterSql.Condition condition = FilterSql.of(FilterParser.filter(filter));
        String parameters = Stream.concat(
                        Stream.of("'WIPO'", "'" + LocalDate.of(2026, 11, 25) + "'"),
                        condition.parameters().stream().map(value -> "'" + value + "'"))
                .collect(Collectors.joining(", "));
        for (String sql : List.of(
                UserSql.COUNT + condition.sql(),
                UserSql.SELECT + condition.sql() + " order by p.id offset 0 limit 100")) {
            assertThat(plan(sql, parameters))
                    .as(filter)
                    .noneMatch(line -> line.contains("Seq Scan on person") || line.contains("Seq Scan on scim_user"));
        }
    }

    private static List<String> plan(String sql, String parameters) throws SQLException {
        List<String> plan = new ArrayList<>();
        try (Connection connection = TestDatabase.of("personnel").runtime().connect();
                var statement = connection.createStatement()) {
            statement.execute("prepare asked as " + sql);
            try (var rows = statement.executeQuery("explain execute asked(" + parameters + ")")) {
                while (rows.next()) {
                    plan.add(rows.getString(1));
                }
            }
        }
        return plan;
    }
}
