package org.fieldsecurity.kit.paging;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import java.util.regex.Pattern;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads query parameters; a bad one is a 400 that names it, never a 404. */
public final class Parameters {

    private Parameters() {}

    /** A whole number within bounds, or the default when absent. */
    public static int number(String name, @Nullable String text, int min, int max, int otherwise) {
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // Answered below, like a number out of range.
        }
        throw ProblemException.invalid("#" + name, "must be a whole number from " + min + " to " + max);
    }

    /** A UUID, or null when absent. */
    public static @Nullable UUID uuid(String name, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException notAnId) {
            // Answered below.
        }
        throw ProblemException.invalid("#" + name, "must be a UUID");
    }

    /** A UTC time, or null when absent. */
    public static @Nullable Instant instant(String name, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            if (startsWithAYear(text)) {
                return Instant.parse(text);
            }
        } catch (DateTimeException notATime) {
            // Answered below.
        }
        throw ProblemException.invalid("#" + name, "must be a time such as 2026-01-31T08:00:00Z");
    }

    /** A date, or null when absent. */
    public static @Nullable LocalDate date(String name, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            if (startsWithAYear(text)) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException notADate) {
            // Answered below.
        }
        throw ProblemException.invalid("#" + name, "must be a date such as 2026-01-31");
    }

    /** RFC 3339 knows the years 0000 to 9999; Java reads others with a sign, which no database column holds. */
    private static boolean startsWithAYear(String text) {
        return Character.isDigit(text.charAt(0));
    }

    /** A scope, or null when absent. */
    public static @Nullable Scope scope(String name, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return Scope.parse(text);
        } catch (IllegalArgumentException notAScope) {
            throw ProblemException.invalid("#" + name, "must be a scope such as country:KE or organization:UNDP@KE");
        }
    }

    /** One of an enum's names, or null when absent. */
    public static <E extends Enum<E>> @Nullable E oneOf(String name, Class<E> type, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        throw ProblemException.invalid("#" + name, "must be one of " + Arrays.toString(type.getEnumConstants()));
    }

    /** A code of a known form, or null when absent. */
    public static @Nullable String code(String name, Pattern form, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (form.matcher(text).matches()) {
            return text;
        }
        throw ProblemException.invalid("#" + name, "must match " + form.pattern());
    }
}
