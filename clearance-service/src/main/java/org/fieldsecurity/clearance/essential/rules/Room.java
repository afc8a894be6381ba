package org.fieldsecurity.clearance.essential.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** How many people a post takes at a time (T18). */
public final class Room {

    private Room() {}

    /**
     * Whether a post has room for one more on every day of a period.
     *
     * @param number how many it takes at a time
     * @param taken the periods for which others are named or proposed
     * @param wanted the period of the one more
     */
    public static boolean isThere(int number, List<Period> taken, Period wanted) {
        // The number only rises on a day on which somebody begins.
        return Stream.concat(Stream.of(wanted.from()), taken.stream().map(Period::from))
                .filter(wanted::has)
                .allMatch(day -> countOn(day, taken) < number);
    }

    private static long countOn(LocalDate day, List<Period> taken) {
        return taken.stream().filter(period -> period.has(day)).count();
    }
}
