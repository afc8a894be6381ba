package org.fieldsecurity.kit.test.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fieldsecurity.kit.sql.Line;
import org.fieldsecurity.kit.sql.SessionSql;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain SQL in a session: values sent one by one and as an array, and what comes back. */
@SampleTest
class SessionSqlTest {

    private static final String IDS =
            "select one.id from unnest(cast($1 as uuid[])) as one (id) where one.id {among} order by one.id";
    private static final String TEXTS = "select one.word from unnest(string_to_array($1, ',')) as one (word)"
            + " where one.word {among} and one.word <> $2 order by one.word";

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 8, 9, 16, 17, 100})
    void rowsAreFoundAmongHoweverManyIds(int count) throws Throwable {
        List<UUID> wanted = IntStream.range(0, count)
                .mapToObj(number -> new UUID(0, number))
                .toList();
        UUID[] all =
                IntStream.range(0, 200).mapToObj(number -> new UUID(0, number)).toArray(UUID[]::new);

        List<UUID> found = inSession(() -> SessionSql.rowsAmong(IDS, line -> line.id(0), wanted, (Object) all));

        assertThat(found).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 20})
    void theOtherParametersKeepTheirPlaces(int count) throws Throwable {
        List<String> wanted = words(count);

        List<String> found = inSession(() -> SessionSql.rowsAmong(
                TEXTS, line -> line.required(0), wanted, String.join(",", words(30)), wanted.getFirst()));

        assertThat(found).isEqualTo(wanted.subList(1, count));
    }

    @Test
    void columnsComeAsTheyWereSent() throws Throwable {
        Instant at = Instant.parse("2027-03-01T23:30:00.123456Z");
        LocalDate day = LocalDate.of(2027, 3, 1);
        UUID id = UUID.randomUUID();

        Line line = inSession(() -> SessionSql.rows(
                        "select cast($1 as timestamptz), cast($2 as date), cast($3 as uuid), cast($4 as text), 7, true,"
                                + " cast(null as text), cast(null as timestamptz), cast(null as boolean)",
                        one -> one,
                        at,
                        day,
                        id,
                        "李"))
                .getFirst();

        assertThat(line.at(0)).isEqualTo(at);
        assertThat(line.day(1)).isEqualTo(day);
        assertThat(line.id(2)).isEqualTo(id);
        assertThat(line.required(3)).isEqualTo("李");
        assertThat(line.count(4)).isEqualTo(7);
        assertThat(line.flag(5)).isTrue();
        assertThat(Stream.of(line.text(6), line.instant(7))).containsOnlyNulls();
        assertThat(line.flag(8)).isFalse();
    }

    private static List<String> words(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> "w%03d".formatted(number))
                .toList();
    }

    private static <T> T inSession(Supplier<Uni<T>> work) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> Panache.withSession(work));
    }
}
