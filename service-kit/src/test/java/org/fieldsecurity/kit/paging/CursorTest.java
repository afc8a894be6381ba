package org.fieldsecurity.kit.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "a.b", "a\u001fb", "é 你好 😀", "\"%&=/+?#\n\t", "Ω"})
    void aValueOfAnyCharactersComesBack(String value) {
        Cursor cursor = new Cursor(List.of(value, "second", value));
        assertThat(cursor.encode()).matches("[A-Za-z0-9_.-]*");
        assertThat(Cursor.decode(cursor.encode(), 3)).isEqualTo(cursor);
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "a b", "YQ==", "YQ.YQ", "YQ.YQ.YQ.YQ", "A.A.A", "é.é.é", "..%00", "_w._w._w"})
    void whatIsNoCursorOfTheListIsRefused(String text) {
        assertThatThrownBy(() -> Cursor.decode(text, 3)).isInstanceOf(ProblemException.class);
    }

    @Test
    void aCursorTooLongOrWithANulIsRefused() {
        assertThatThrownBy(() -> Cursor.decode("A".repeat(1001), 1)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Cursor.decode(base64("a\0b"), 1)).isInstanceOf(ProblemException.class);
    }

    @Test
    void valuesAreReadAsWhatTheColumnHolds() {
        UUID id = new UUID(1, 2);
        Cursor cursor = new Cursor(List.of(id.toString(), "2026-01-31T08:00:00Z", "2026-01-31"));
        assertThat(cursor.uuid(0)).isEqualTo(id);
        assertThat(cursor.instant(1)).isEqualTo("2026-01-31T08:00:00Z");
        assertThat(cursor.date(2)).isEqualTo("2026-01-31");

        Cursor madeUp = new Cursor(List.of("no id", "", "2026-02-30"));
        assertThatThrownBy(() -> madeUp.uuid(0)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> madeUp.instant(1)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> madeUp.date(2)).isInstanceOf(ProblemException.class);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
