package org.fieldsecurity.kit.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ParametersTest {

    private interface Reader extends Function<@Nullable String, @Nullable Object> {}

    private static final Reader NUMBER = text -> Parameters.number("n", text, 1, 200, 50);
    private static final Reader ID = text -> Parameters.uuid("n", text);
    private static final Reader TIME = text -> Parameters.instant("n", text);
    private static final Reader DAY = text -> Parameters.date("n", text);
    private static final Reader SCOPE = text -> Parameters.scope("n", text);
    private static final Reader OFFICE = text -> Parameters.oneOf("n", Office.class, text);
    private static final Reader CODE = text -> Parameters.code("n", Pattern.compile("[A-Z]{2}"), text);

    static Stream<Arguments> good() {
        return Stream.of(
                Arguments.of(NUMBER, "1", 1),
                Arguments.of(NUMBER, "200", 200),
                Arguments.of(
                        ID,
                        "01890000-0000-7000-8000-00000000000A",
                        UUID.fromString("01890000-0000-7000-8000-00000000000a")),
                Arguments.of(TIME, "2026-01-31T08:00:00Z", Instant.parse("2026-01-31T08:00:00Z")),
                Arguments.of(DAY, "2026-01-31", LocalDate.of(2026, 1, 31)),
                Arguments.of(SCOPE, "country:KE", new Scope.Country("KE")),
                Arguments.of(OFFICE, "WARDEN", Office.WARDEN),
                Arguments.of(CODE, "KE", "KE"));
    }

    @ParameterizedTest
    @MethodSource("good")
    void aGoodValueIsRead(Reader reader, String text, Object value) {
        assertThat(reader.apply(text)).isEqualTo(value);
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                        Stream.of("0", "201", "-1", "1.5", "many", "99999999999", " 1", "0x10", "٣x")
                                .map(text -> Arguments.of(NUMBER, text)),
                        Stream.of(
                                        "x",
                                        "1-1-1-1-1",
                                        "0189000000007000800000000000000a0000",
                                        "0000001890-00-7000-8000-00000000000a")
                                .map(text -> Arguments.of(ID, text)),
                        Stream.of(
                                        "2026-01-31",
                                        "yesterday",
                                        "2026-02-30T00:00:00Z",
                                        "+100000-01-01T00:00:00Z",
                                        "-0001-01-01T00:00:00Z",
                                        "2026-01-31T08:00:00")
                                .map(text -> Arguments.of(TIME, text)),
                        Stream.of("2026-2-3", "2026-02-30", "+100000-01-01", "-0001-01-01", "20260101")
                                .map(text -> Arguments.of(DAY, text)),
                        Stream.of("country:", "mars", "country:ke").map(text -> Arguments.of(SCOPE, text)),
                        Stream.of("warden", "0", "WARDEN ").map(text -> Arguments.of(OFFICE, text)),
                        Stream.of("ke", "KEN", "K\nE").map(text -> Arguments.of(CODE, text)))
                .flatMap(arguments -> arguments);
    }

    @ParameterizedTest
    @MethodSource("bad")
    void aBadValueIsA400ThatNamesTheParameterAndDoesNotQuoteIt(Reader reader, String text) {
        assertThatThrownBy(() -> reader.apply(text)).isInstanceOfSatisfying(ProblemException.class, refusal -> {
            assertThat(refusal.problem().status()).isEqualTo(400);
            assertThat(refusal.problem().errors()).singleElement().satisfies(error -> assertThat(error.pointer())
                    .isEqualTo("#n"));
        });
    }

    @Test
    void anAbsentOrEmptyValueIsTheDefault() {
        for (String text : new String[] {null, ""}) {
            assertThat(NUMBER.apply(text)).isEqualTo(50);
            for (Reader reader : new Reader[] {ID, TIME, DAY, SCOPE, OFFICE, CODE}) {
                assertThat(reader.apply(text)).isNull();
            }
        }
    }
}
