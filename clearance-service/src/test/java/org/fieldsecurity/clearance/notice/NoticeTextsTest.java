package org.fieldsecurity.clearance.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.fieldsecurity.kit.authority.Scope;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts of notices in the six official languages. */
class NoticeTextsTest {

    private static final Pattern WORD = Pattern.compile("\\{[a-z]+}");

    static Stream<Locale> languages() {
        return NoticeTexts.LANGUAGES.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageSaysTheSameWithTheSameWords(Locale language) {
        Properties english = texts(Locale.ENGLISH);
        Properties texts = texts(language);
        assertThat(texts.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(words(texts.getProperty(key))).as(key).isEqualTo(words(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyKindHasItsTextWithoutAGap(Locale language) {
        NoticeTexts texts = new NoticeTexts(language);
        for (NoticeKind kind : NoticeKind.values()) {
            for (String state : states(kind)) {
                NoticeData data = new NoticeData(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        new Scope.DutyStation("CDGOM"),
                        state,
                        "III",
                        Instant.parse("2027-03-05T08:00:00Z"));
                String text = texts.text(kind, UUID.randomUUID(), data, Instant.parse("2027-02-08T09:30:00Z"));
                assertThat(texts.title(kind, data)).isNotBlank().doesNotContain("{");
                assertThat(text).isNotBlank().doesNotContain("{").hasSizeLessThan(1000);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr | fr",
                "fr-CH, fr;q=0.9, en;q=0.8 | fr",
                "de, es;q=0.5 | es",
                "zh-Hans-CN | zh",
                "ar-EG;q=0.2, ru;q=0.9 | ru",
                "de | en",
                "* | en",
                "not a language!! | en",
                "'' | en",
            })
    void theLanguageLikedBestIsTaken(String header, String language) {
        assertThat(NoticeTexts.accepted(header).language().toLanguageTag()).isEqualTo(language);
    }

    private static List<String> states(NoticeKind kind) {
        return switch (kind) {
            case DECISION_TAKEN -> List.of("CLEARED", "REFUSED", "REVOKED");
            case OVERRIDE_ANSWERED -> List.of("ACCEPTED", "OBJECTED");
            default -> List.of("ANY");
        };
    }

    private static Set<String> words(String text) {
        Set<String> words = new TreeSet<>();
        WORD.matcher(text).results().forEach(word -> words.add(word.group()));
        return words;
    }

    private static Properties texts(Locale language) {
        String suffix = language.equals(Locale.ENGLISH) ? "" : "_" + language.getLanguage();
        try (var file = NoticeTextsTest.class.getResourceAsStream("/notices" + suffix + ".properties")) {
            Properties texts = new Properties();
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
