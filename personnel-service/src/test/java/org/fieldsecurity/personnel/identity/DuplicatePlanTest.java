package org.fieldsecurity.personnel.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.fieldsecurity.kit.test.identity.TestIdentity;
import org.fieldsecurity.kit.test.postgres.EmbeddedDatabase;
import org.fieldsecurity.kit.test.postgres.TestDatabase;
import org.junit.jupiter.api.Test;

/** What the database does to compare one person with many others. */
@QuarkusTest
@WithTestResource(value = EmbeddedDatabase.class, initArgs = @ResourceArg(name = "service", value = "personnel"))
@WithTestResource(TestIdentity.class)
class DuplicatePlanTest {

    private static final String PEOPLE = "insert into person (id, version, category, organization, duty_station,"
            + " family_name, given_names, search_name, email, phone, assigned_from) select gen_random_uuid(), 0,"
            + " 'LOCAL_STAFF', 'ITU', 'CHGVA', 'Generated', 'Name', substr(md5('given' || n), 1, 6) || ' '"
            + " || substr(md5('family' || n), 1, 8) || ' 0' || substr(md5('family' || n), 1, 5), n || '@example.org',"
            + " '+41' || n, date '2026-01-01' from generate_series(1, 20000) n";
    private static final String PERSON = "'01890000-0000-7000-8000-000000000018'";

    @Test
    void everyComparisonGoesByItsIndex() throws SQLException {
        try (Connection connection = TestDatabase.of("personnel").owner().connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(PEOPLE);
            statement.execute("select gin_clean_pending_list('person_search_word')");
            statement.execute("analyze person");
            StringBuilder plan = new StringBuilder();
            try (ResultSet rows = statement.executeQuery("explain " + filledIn())) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            assertThat(plan.toString())
                    .contains("person_search_word", "person_email", "person_phone")
                    .doesNotContain("Seq Scan on person\n", "Seq Scan on person p");
            connection.rollback();
        }
    }

    private static String filledIn() {
        return DuplicateCheck.MATCHES
                .replace("?1", PERSON)
                .replace("?2", PERSON)
                .replace("?3", "'amina okello 0mn'")
                .replace("?4", "date '2026-01-01'")
                .replace("?5", "'ITU'")
                .replace("?6", "'CHGVA'")
                .replace("?7", "'amina'")
                .replace("?8", "'okello'");
    }
}
