package org.fieldsecurity.kit.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.fieldsecurity.kit.problem.ProblemException;

/**
 * Where a page ended: the sort key of its last row, opaque to callers.
 *
 * @param key values of the list's sort columns
 */
public record Cursor(List<String> key) {

    private static final String SEPARATOR = "\u001f";
    private static final int MAX_LENGTH = 1000;

    /** The form that callers hand back. */
    public String encode() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, key).getBytes(StandardCharsets.UTF_8));
    }

    /** Reads what a caller handed back; 400 when it isn't a cursor of a list with so many sort columns. */
    static Cursor decode(String text, int columns) {
        try {
            if (text.length() <= MAX_LENGTH) {
                String key = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
                List<String> values = List.of(key.split(SEPARATOR, -1));
                if (values.size() == columns && key.indexOf('\0') < 0) {
                    return new Cursor(values);
                }
            }
        } catch (IllegalArgumentException notBase64) {
            // Answered below.
        }
        throw ProblemException.invalid("#cursor", "is not a cursor of this list; take it from nextCursor");
    }
}
