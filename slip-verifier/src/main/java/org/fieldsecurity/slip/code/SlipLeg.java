package org.fieldsecurity.slip.code;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * One cleared leg of a slip.
 *
 * @param from place of departure, 1 to 12 capital letters and digits, normally a UN/LOCODE
 * @param to place of arrival, in the same form
 * @param firstDay first day at the place of arrival
 * @param lastDay last day there, not before the first
 */
public record SlipLeg(String from, String to, LocalDate firstDay, LocalDate lastDay) {

    private static final Pattern PLACE = Pattern.compile("[A-Z0-9]{1,12}");

    /** Refuses a leg that the code can't carry. */
    public SlipLeg {
        if (!PLACE.matcher(from).matches() || !PLACE.matcher(to).matches()) {
            throw new IllegalArgumentException("A place is 1 to 12 capital letters and digits.");
        }
        if (firstDay.toEpochDay() < 0 || lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException("A leg's last day is not before its first.");
        }
    }
}
