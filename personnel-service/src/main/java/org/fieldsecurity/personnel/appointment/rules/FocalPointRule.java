package org.fieldsecurity.personnel.appointment.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A5: a team focal point serves only where no security officer does [9]. */
public final class FocalPointRule {

    /** How long an appointment lasts on paper that ended before it began. */
    private static final Duration NO_TIME = Duration.ofMillis(1);

    private FocalPointRule() {}

    /**
     * Refuses a team focal point for a time in which a security officer serves at the place; one that begins when the
     * officer's duty ends is taken.
     *
     * @param officers the times of the security officers at the duty station or for its country
     */
    public static Optional<Refusal> bar(Period wanted, List<Period> officers) {
        return officers.stream()
                .filter(wanted::overlaps)
                .findFirst()
                .map(officer -> Refusal.of(
                        "A5",
                        "A security officer serves there from " + officer.from()
                                + (officer.to() == null ? "." : " to " + officer.to() + ".")
                                + " Name a focal point only for a time without one.",
                        "9"));
    }

    /**
     * The first instant after a focal point's appointment when a security officer takes up duty: that very instant; the
     * present one when the officer is recorded later than that and the focal point was named since; and the beginning
     * of the focal point's own time when that would only have come.
     */
    public static Instant lapse(Instant focalPointFrom, Instant officerFrom, Instant now) {
        if (officerFrom.isAfter(focalPointFrom)) {
            return officerFrom;
        }
        return now.isAfter(focalPointFrom) ? now : focalPointFrom.plus(NO_TIME);
    }
}
