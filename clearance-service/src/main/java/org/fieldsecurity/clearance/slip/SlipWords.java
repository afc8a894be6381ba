package org.fieldsecurity.clearance.slip;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldsecurity.kit.language.Languages;

/** The words on a slip in one of the six official languages. */
final class SlipWords {

    private static final Map<String, SlipWords> ALL =
            Languages.OFFICIAL.stream().collect(Collectors.toMap(Function.identity(), SlipWords::new));

    private final String language;
    private final Properties words = new Properties();

    private SlipWords(String language) {
        this.language = language;
        try (InputStream file = SlipWords.class.getResourceAsStream("/slip/words-" + language + ".properties")) {
            words.load(new InputStreamReader(
                    Objects.requireNonNull(file, "the words of every official language are there"),
                    StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the words of a slip can't be read", e);
        }
    }

    /** The words in English, which stand on every slip. */
    static SlipWords english() {
        return in(Languages.OFFICIAL.getFirst());
    }

    static SlipWords in(String language) {
        return Objects.requireNonNull(ALL.get(language), "an official language");
    }

    String language() {
        return language;
    }

    String of(String key) {
        return Objects.requireNonNull(words.getProperty(key), key);
    }
}
