package org.fieldsecurity.training.test.rules;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads which languages a caller wants. */
public final class Languages {

    private Languages() {}

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
