package org.fieldsecurity.personnel.hrimport.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row as far as it can be judged by itself.
 *
 * @param line where it begins in the file, from 1
 * @param row null when it couldn't be read
 * @param flaws what is wrong with it by itself
 */
public record ReadRow(int line, @Nullable ImportRow row, List<Flaw> flaws) {

    /** A row that couldn't be read. */
    public static ReadRow unreadable(int line, Flaw flaw) {
        return new ReadRow(line, null, List.of(flaw));
    }
}
