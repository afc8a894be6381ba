package org.fieldsecurity.clearance.notice;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.language.Languages;
import org.jspecify.annotations.Nullable;

/**
 * The texts of notices in one of the six official languages: ids, places, ratings and times put into a sentence.
 *
 * @param language one of {@link #LANGUAGES}
 */
record NoticeTexts(Locale language) {

    /** The official languages; the first one where none of them is asked for. */
    static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.FRENCH, Locale.of("es"), Locale.of("ar"), Locale.CHINESE, Locale.of("ru"));

    private static final String BUNDLE = "notices";
    private static final ResourceBundle.Control AS_NAMED =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** The language that the caller likes best. */
    static NoticeTexts accepted(@Nullable String acceptLanguage) {
        return new NoticeTexts(Locale.of(Languages.official(acceptLanguage)));
    }

    String title(NoticeKind kind, NoticeData data) {
        return filled(key(kind, data) + ".title", words(null, data, null));
    }

    String text(NoticeKind kind, UUID subject, NoticeData data, @Nullable Instant dueAt) {
        return filled(key(kind, data) + ".text", words(subject, data, dueAt));
    }

    /** Where a state changes the sentence, it has one of its own. */
    private static String key(NoticeKind kind, NoticeData data) {
        return switch (kind) {
            case DECISION_TAKEN, OVERRIDE_ANSWERED -> kind + "." + data.state();
            default -> kind.name();
        };
    }

    private static Map<String, String> words(@Nullable UUID subject, NoticeData data, @Nullable Instant dueAt) {
        Map<String, String> words = new HashMap<>();
        words.put("subject", text(subject));
        words.put("request", text(data.request()));
        words.put("place", place(data.place()));
        words.put("rating", text(data.rating()));
        words.put("departs", time(data.departsAt()));
        words.put("due", time(dueAt));
        return words;
    }

    /** A country or a place by its code, which is the same in every language. */
    private static String place(@Nullable Scope place) {
        return switch (place) {
            case Scope.Country(String code) -> code;
            case Scope.DutyStation(String locode) -> locode;
            case null -> "";
            default -> place.text();
        };
    }

    private static String time(@Nullable Instant time) {
        return time == null ? "" : TIME.format(time);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private String filled(String key, Map<String, String> words) {
        String text = ResourceBundle.getBundle(BUNDLE, language, AS_NAMED).getString(key);
        for (Map.Entry<String, String> word : words.entrySet()) {
            text = text.replace("{" + word.getKey() + "}", word.getValue());
        }
        return text;
    }
}
