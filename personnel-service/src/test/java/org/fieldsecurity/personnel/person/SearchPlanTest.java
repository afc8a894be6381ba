package org.fieldsecurity.personnel.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fieldsecurity.kit.test.identity.TestIdentity;
import org.fieldsecurity.kit.test.postgres.EmbeddedDatabase;
import org.fieldsecurity.kit.test.postgres.TestDatabase;
import org.junit.jupiter.api.Test;

/** What the database does for a search among many people. */
@QuarkusTest
@WithTestResource(value = EmbeddedDatabase.class, initArgs = @ResourceArg(name = "service", value = "personnel"))
@WithTestResource(TestIdentity.class)
class SearchPlanTest {

    private static final String PEOPLE = "insert into person (id, version, category, organization, duty_station,"
            + " family_name, given_names, search_name, assigned_from) select gen_random_uuid(), 0, 'LOCAL_STAFF', 'ITU',"
            + " 'CHGVA', 'Generated', 'Name', substr(md5('given' || n), 1, 6) || ' ' || substr(md5('family' || n), 1, 8)"
            + " || ' 0' || substr(md5('family' || n), 1, 5), date '2026-01-01' from generate_series(1, 20000) n";
    private static final PeopleReach ALL = new PeopleReach(true, Set.of(), Set.of(), Set.of(), Set.of());
    private static final PeopleReach SWISS = new PeopleReach(false, Set.of("CH"), Set.of(), Set.of(), Set.of("ITU@KE"));
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");

    @Test
    void indexesServeEverySearch() throws SQLException {
        TestDatabase database = TestDatabase.of("personnel");
        try (Connection connection = database.owner().connect()) {
            connection.setAutoCommit(false);
            execute(connection, PEOPLE);
            execute(connection, PEOPLE.replace("substr(md5('family' || n), 1, 8)", "'okello'"));
            execute(connection, "select gin_clean_pending_list('person_search_word')");
            execute(connection, "analyze person");
            assertPlanned(connection, "Amina Okello", ALL);
            assertPlanned(connection, "Mohammed Hassan", ALL);
            assertPlanned(connection, "محمد الحسن", SWISS);
            assertPlanned(connection, "Li", SWISS);
            connection.rollback();
        }
    }

    /** The words like one that was typed come by the indexes of words, however many there are. */
    @Test
    void indexesServeTheWords() throws SQLException {
        try (Connection connection = TestDatabase.of("personnel").owner().connect()) {
            connection.setAutoCommit(false);
            execute(connection, PEOPLE);
            execute(connection, "select gin_clean_pending_list('name_word_letters')");
            execute(connection, "select gin_clean_pending_list('name_word_near')");
            execute(connection, "analyze name_word");
            assertThat(explained(connection, words(connection, "name_words_near")))
                    .contains("name_word_near", "name_word_pkey")
                    .doesNotContain("Seq Scan on name_word");
            assertThat(explained(connection, words(connection, "name_words_like")))
                    .contains("name_word_letters", "name_word_near", "name_word_pkey")
                    .doesNotContain("Seq Scan on name_word");
            connection.rollback();
        }
    }

    private static void assertPlanned(Connection connection, String typed, PeopleReach reach) throws SQLException {
        PeopleSearch search = new PeopleSearch(typed, null, null, null);
        SearchName.Wanted wanted = SearchName.wanted(typed).orElseThrow();
        List<List<String>> alike =
                wanted.words().stream().map(word -> List.of(word.letters())).toList();
        for (PeopleByName.Match match : PeopleByName.Match.values()) {
            PeopleByName.Query query =
                    PeopleByName.query(match, wanted, alike, search, reach, LocalDate.of(2026, 11, 2));
            PeopleByName.Query page =
                    new PeopleByName.Query(query.sql() + " order by similarity desc, id limit 51", query.values());
            assertThat(explain(connection, page))
                    .as("%s of %s", match, typed)
                    .contains("person_search_word")
                    .doesNotContain("Seq Scan on person", "person_pkey");
        }
    }

    /** What a function of words does for two of them. */
    private static String words(Connection connection, String function) throws SQLException {
        return body(connection, function)
                .replace(
                        "%1$s.letters, %1$s.skeletons".formatted(function),
                        "array['okello', 'li'], array['kll', null]");
    }

    /** What a function does, with the names of its parameters. */
    private static String body(Connection connection, String function) throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("select pg_get_function_sqlbody('" + function + "'::regproc)");
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            String written = rows.getString(1);
            return written.substring(written.indexOf("SELECT"), written.lastIndexOf(';'));
        }
    }

    private static String explained(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("explain " + sql);
                ResultSet rows = statement.executeQuery()) {
            StringBuilder plan = new StringBuilder();
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
            return plan.toString();
        }
    }

    private static String explain(Connection connection, PeopleByName.Query query) throws SQLException {
        TreeMap<Integer, Integer> order = new TreeMap<>();
        Matcher parameters = PARAMETER.matcher(query.sql());
        for (int place = 1; parameters.find(); place++) {
            order.put(place, Integer.parseInt(parameters.group(1)));
        }
        String sql = "explain " + PARAMETER.matcher(query.sql()).replaceAll("?");
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (var entry : order.entrySet()) {
                Object value = query.values().get(entry.getValue() - 1);
                statement.setObject(
                        entry.getKey(),
                        value instanceof String[] texts ? connection.createArrayOf("text", texts) : value);
            }
            StringBuilder plan = new StringBuilder();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            return plan.toString();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }
}
