package org.fieldsecurity.training.briefing.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** First the arrival, then the briefing, then the signature [22(c), 33] (T11). */
public final class BriefingOrder {

    private BriefingOrder() {}

    /** Whether a briefing can have been given then. */
    public static boolean allowsGiving(Instant arrivedAt, Instant givenAt) {
        return !givenAt.isBefore(arrivedAt);
    }

    /** Whether it can have been signed then; never before it was given. */
    public static boolean allowsSigning(@Nullable Instant givenAt, Instant signedAt) {
        return givenAt != null && !signedAt.isBefore(givenAt);
    }

    /** Whether what was done at that time was in time: at the due instant it still is. */
    public static boolean inTime(@Nullable Instant done, Instant dueAt) {
        return done != null && !done.isAfter(dueAt);
    }
}
