package org.fieldsecurity.personnel.identity.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When two records may become one, and until when that can be undone (P10). */
public final class MergeRules {

    private MergeRules() {}

    /**
     * A record as far as it matters here.
     *
     * @param mergedInto the record that took it over; null while it stands for itself
     * @param dependantOf the staff member whose dependant it is; null for personnel
     * @param holdsOffice whether its person holds an office, or will, by appointment or delegation
     */
    public record Candidate(
            UUID id, @Nullable UUID mergedInto, @Nullable UUID dependantOf, boolean holdsOffice) {}

    /** Why the second record can't be merged into the first, with what to do; empty when it can. */
    public static Optional<String> refusal(Candidate survivor, Candidate merged) {
        if (survivor.id().equals(merged.id())) {
            return Optional.of("A record can't be merged into itself.");
        }
        if (survivor.mergedInto() != null || merged.mergedInto() != null) {
            return Optional.of("One of the records was merged already; its mergedInto names the record that stands.");
        }
        if ((survivor.dependantOf() == null) != (merged.dependantOf() == null)) {
            return Optional.of("A dependant's record and one of personnel aren't merged: register the dependant as"
                    + " personnel first, or the other way round.");
        }
        if (merged.holdsOffice()) {
            return Optional.of(
                    "The record to be merged holds an office. Let that record survive, or end the appointment"
                            + " first.");
        }
        return Optional.empty();
    }

    /** First instant at which a merge can't be undone any more. */
    public static Instant undoableUntil(Instant madeAt, int days) {
        return madeAt.plus(Duration.ofDays(days));
    }

    /** Whether a merge can be undone at the instant. */
    public static boolean isUndoable(Instant undoableUntil, Instant at) {
        return at.isBefore(undoableUntil);
    }
}
