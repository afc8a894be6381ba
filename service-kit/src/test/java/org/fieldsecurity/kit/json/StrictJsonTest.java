package org.fieldsecurity.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    record Everything(
            @Nullable String text,
            int number,
            @Nullable Long large,
            @Nullable Boolean flag,
            @Nullable Instant time,
            @Nullable LocalDate day,
            @Nullable UUID id,
            @Nullable Kind kind,
            @Nullable List<String> words,
            @Nullable Map<String, String> named) {}

    enum Kind {
        ONE,
        TWO
    }

    private final ObjectMapper json = strict();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"number\": 1, \"text\": \"\\u00e9 \\ud83d\\ude00 你好\"}",
                "{\"number\": -5, \"large\": 9223372036854775807, \"flag\": false}",
                "{\"number\": 1, \"time\": \"2026-01-31T08:00:00Z\", \"day\": \"2026-01-31\"}",
                "{\"number\": 1, \"time\": \"2026-01-31T10:00:00.123+02:00\"}",
                "{\"number\": 1, \"id\": \"01890000-0000-7000-8000-000000000001\", \"kind\": \"ONE\"}",
                "{\"number\": 1, \"words\": [\"a\", \"b\"], \"named\": {\"a\": \"b\"}}  \n"
            })
    void whatIsMeantIsRead(String body) throws JsonProcessingException {
        assertThat(json.readValue(body, Everything.class)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"number\": 1, \"number\": 2}",
                "{\"number\": 1, \"named\": {\"a\": \"b\", \"a\": \"c\"}}",
                "{\"number\": 1, \"unknown\": 2}",
                "{\"number\": 1} {}",
                "{\"number\": 1}]",
                "{\"number\": 1} x",
                "{\"number\": 1,}",
                "{number: 1}",
                "{'number': 1}",
                "{\"number\": 01}",
                "{\"number\": NaN}",
                "{\"number\": 1 /* comment */}",
                "{\"number\": null}",
                "{\"number\": 1.5}",
                "{\"number\": 1.0}",
                "{\"number\": \"1\"}",
                "{\"number\": true}",
                "{\"number\": 2147483648}",
                "{\"number\": \"\"}",
                "{\"number\": 1, \"large\": 9223372036854775808}",
                "{\"number\": 1, \"text\": 5}",
                "{\"number\": 1, \"text\": true}",
                "{\"number\": 1, \"text\": 1.5}",
                "{\"number\": 1, \"text\": [\"a\"]}",
                "{\"number\": 1, \"text\": {}}",
                "{\"number\": 1, \"text\": \"a\\u0000b\"}",
                "{\"number\": 1, \"text\": \"\\ud800\"}",
                "{\"number\": 1, \"text\": \"\\udc00\\ud800\"}",
                "{\"number\": 1, \"words\": [\"\\u0000\"]}",
                "{\"number\": 1, \"words\": [\"\\ud800\"]}",
                "{\"number\": 1, \"words\": \"a\"}",
                "{\"number\": 1, \"named\": {\"a\": \"\\u0000\"}}",
                "{\"number\": 1, \"named\": {\"\\u0000\": \"a\"}}",
                "{\"number\": 1, \"named\": {\"\\ud800\": \"a\"}}",
                "{\"number\": 1, \"flag\": \"true\"}",
                "{\"number\": 1, \"flag\": 1}",
                "{\"number\": 1, \"flag\": \"\"}",
                "{\"number\": 1, \"time\": 1769846400}",
                "{\"number\": 1, \"time\": 1769846400.5}",
                "{\"number\": 1, \"time\": \"1769846400\"}",
                "{\"number\": 1, \"time\": \"\"}",
                "{\"number\": 1, \"time\": \"2026-01-31\"}",
                "{\"number\": 1, \"time\": \"2026-01-31T08:00:00\"}",
                "{\"number\": 1, \"time\": \"2026-02-30T08:00:00Z\"}",
                "{\"number\": 1, \"time\": \"+10000-01-01T00:00:00Z\"}",
                "{\"number\": 1, \"time\": \"-0001-01-01T00:00:00Z\"}",
                "{\"number\": 1, \"day\": 20000}",
                "{\"number\": 1, \"day\": [2026, 1, 31]}",
                "{\"number\": 1, \"day\": \"\"}",
                "{\"number\": 1, \"day\": \"2026-02-30\"}",
                "{\"number\": 1, \"day\": \"2026-01-31T08:00:00Z\"}",
                "{\"number\": 1, \"day\": \"+10000-01-01\"}",
                "{\"number\": 1, \"id\": \"\"}",
                "{\"number\": 1, \"id\": \"1-1-1-1-1\"}",
                "{\"number\": 1, \"id\": \"AAAAAAAAAAAAAAAAAAAAAA==\"}",
                "{\"number\": 1, \"id\": 5}",
                "{\"number\": 1, \"kind\": 0}",
                "{\"number\": 1, \"kind\": \"0\"}",
                "{\"number\": 1, \"kind\": \"one\"}",
                "{\"number\": 1, \"kind\": \"\"}",
                "[{\"number\": 1}]",
                "\"{}\"",
                "5",
                ""
            })
    void whatASenderCanNotHaveMeantIsRefused(String body) {
        assertThatThrownBy(() -> json.readValue(body, Everything.class)).isInstanceOf(JacksonException.class);
    }

    @Test
    void depthAndLengthHaveLimits() {
        assertThatThrownBy(() -> json.readTree("[".repeat(33) + "]".repeat(33))).isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> json.readValue("{\"number\": " + "9".repeat(41) + "}", Everything.class))
                .isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> json.readValue(
                        "{\"number\": 1, \"text\": \"" + "x".repeat(1_000_001) + "\"}", Everything.class))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void timesAreWrittenAsTexts() throws JsonProcessingException {
        assertThat(json.writeValueAsString(List.of(Instant.EPOCH, LocalDate.EPOCH)))
                .isEqualTo("[\"1970-01-01T00:00:00Z\",\"1970-01-01\"]");
    }

    private static ObjectMapper strict() {
        ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new StrictJson().customize(mapper);
        return mapper;
    }
}
