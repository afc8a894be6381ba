package org.fieldsecurity.training.briefing.rules;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.fieldsecurity.kit.time.Utc;

/**
 * Within how many hours of the arrival a briefing is due (T11).
 *
 * @param validFrom first day on which somebody arrives under it, in UTC; it holds until the next one's
 */
public record DueTerm(LocalDate validFrom, int hours) {

    /**
     * When the briefing of an arrival is due. An arrival before every term comes under the first.
     *
     * @param terms at least one, in any order
     */
    public static Instant dueAt(Instant arrivedAt, List<DueTerm> terms) {
        LocalDate day = Utc.day(arrivedAt);
        List<DueTerm> byFirstDay =
                terms.stream().sorted(Comparator.comparing(DueTerm::validFrom)).toList();
        DueTerm held = byFirstDay.stream()
                .filter(term -> !term.validFrom.isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseGet(byFirstDay::getFirst);
        return arrivedAt.plus(Duration.ofHours(held.hours));
    }
}
