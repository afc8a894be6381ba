package org.fieldsecurity.clearance.opening.rules;

import java.time.LocalDate;
import java.util.List;

/**
 * The latest check of a place against the standards.
 *
 * @param checkedOn the day of the check
 * @param notMet the items that the place doesn't meet
 */
public record LatestCheck(LocalDate checkedOn, List<String> notMet) {

    /** Copies the list. */
    public LatestCheck {
        notMet = List.copyOf(notMet);
    }
}
