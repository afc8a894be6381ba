package org.fieldsecurity.kit.language;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads which languages a caller wants. The texts that face a person are in the six official ones. */
public final class Languages {

    /** The official languages of the United Nations, English first. */
    public static final List<String> OFFICIAL = List.of("en", "fr", "es", "ar", "zh", "ru");

    private Languages() {}

    /** The official language wanted most; English when none is. */
    public static String official(@Nullable String header) {
        return wanted(header).stream().filter(OFFICIAL::contains).findFirst().orElse(OFFICIAL.getFirst());
    }

    /** Primary languages of an {@code Accept-Language} header, the wanted most first; empty when it says nothing usable. */
    public static List<String> wanted(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return List.of();
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .map(range -> range.getRange().split("-", 2)[0])
                    .distinct()
                    .toList();
        } catch (IllegalArgumentException notAHeader) {
            return List.of();
        }
    }
}
