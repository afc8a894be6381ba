package org.fieldsecurity.personnel.hrimport.rules;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row with its verdict.
 *
 * @param line where it begins in the file, from 1
 * @param key the employee number, or the id of somebody who has none; null when the row tells neither
 * @param givenId the id that the row gives
 * @param dependant whether it is about a dependant
 * @param dated whether it gives a dependant dates of their own, which then don't follow the staff member's
 */
public record Judged(
        int line, @Nullable String key, @Nullable UUID givenId, boolean dependant, boolean dated, Verdict verdict) {

    /** The same row, refused after all. */
    public Judged refused(Flaw flaw) {
        return new Judged(line, key, givenId, dependant, dated, new Verdict.Refused(flaw));
    }
}
