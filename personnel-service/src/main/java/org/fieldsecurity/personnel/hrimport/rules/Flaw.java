package org.fieldsecurity.personnel.hrimport.rules;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Why a row can't be taken.
 *
 * @param field name of the field; empty when the row as a whole is to blame
 * @param reason what is wrong with it; quotes nothing of the row but names of fields
 */
public record Flaw(String field, String reason) {

    private static final int MOST_TOLD = 5;

    /** All in one: the first one's field, and the others after its reason. */
    public static Flaw of(List<Flaw> flaws) {
        Flaw first = flaws.getFirst();
        String others = flaws.stream()
                .skip(1)
                .limit(MOST_TOLD - 1L)
                .map(flaw -> "; " + flaw.field + " " + flaw.reason)
                .collect(Collectors.joining());
        return new Flaw(first.field, first.reason + others);
    }
}
