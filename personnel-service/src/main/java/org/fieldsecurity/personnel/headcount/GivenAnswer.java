package org.fieldsecurity.personnel.headcount;

import java.time.Instant;
import java.util.UUID;
import org.fieldsecurity.personnel.headcount.rules.Status;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it was given, at the door or on paper.
 *
 * @param pointer where it stands in the body
 * @param late whether the headcount was closed
 */
record GivenAnswer(
        String pointer,
        UUID person,
        Status status,
        boolean firstHand,
        Instant observedAt,
        boolean onPaper,
        boolean late,
        @Nullable String place,
        @Nullable String note) {

    /** The same, by the person themselves, which is always first-hand. */
    GivenAnswer bySelf() {
        return new GivenAnswer(pointer, person, status, true, observedAt, onPaper, late, place, note);
    }
}
