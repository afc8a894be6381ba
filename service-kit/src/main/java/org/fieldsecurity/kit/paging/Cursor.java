package org.fieldsecurity.kit.paging;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldsecurity.kit.problem.ProblemException;

/**
 * Where a page ended: the sort key of its last row, opaque to callers.
 *
 * @param key values of the list's sort columns
 */
public record Cursor(List<String> key) {

    private static final String NAME = "cursor";
    private static final String SEPARATOR = ".";
    private static final int MAX_LENGTH = 1000;

    /** The form that callers hand back: each value by itself, so that a value may hold any character. */
    public String encode() {
        return key.stream()
                .map(value ->
                        Base64.getUrlEncoder().withoutPadding().encodeToString(value.getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining(SEPARATOR));
    }

    /** One value as an id; 400 when it isn't one, since whoever made the cursor up meant no list of ours. */
    public UUID uuid(int column) {
        return read(column, text -> Objects.requireNonNull(Parameters.uuid(NAME, text)));
    }

    /** One value as a time; 400 when it isn't one. */
    public Instant instant(int column) {
        return read(column, text -> Objects.requireNonNull(Parameters.instant(NAME, text)));
    }

    /** One value as a date; 400 when it isn't one. */
    public LocalDate date(int column) {
        return read(column, text -> Objects.requireNonNull(Parameters.date(NAME, text)));
    }

    /** One value as a whole number from 0 on; 400 when it isn't one. */
    public int number(int column) {
        return read(column, text -> Parameters.number(NAME, text, 0, Integer.MAX_VALUE, 0));
    }

    private <T> T read(int column, Function<String, T> reader) {
        if (key.get(column).isEmpty()) {
            throw foreign();
        }
        return reader.apply(key.get(column));
    }

    /** Reads what a caller handed back; 400 when it isn't a cursor of a list with so many sort columns. */
    static Cursor decode(String text, int columns) {
        String[] parts = text.split("\\.", -1);
        if (text.length() > MAX_LENGTH || parts.length != columns) {
            throw foreign();
        }
        return new Cursor(Arrays.stream(parts).map(Cursor::value).toList());
    }

    private static String value(String part) {
        try {
            String value = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getUrlDecoder().decode(part)))
                    .toString();
            if (value.indexOf('\0') < 0) {
                return value;
            }
        } catch (IllegalArgumentException | CharacterCodingException notOurs) {
            // Answered below, like a value that no column can hold.
        }
        throw foreign();
    }

    private static ProblemException foreign() {
        return ProblemException.invalid("#" + NAME, "is not a cursor of this list; take it from nextCursor");
    }
}
