package org.fieldsecurity.clearance.policy;

import java.time.LocalDate;
import java.util.Set;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.time.Utc;

/**
 * A course without whose certificate nobody is cleared for a place (T9) [32, 33].
 *
 * @param course its code
 * @param scope where it is required
 * @param fromOrder the mildest row of the phase table from which on it is required; 0 for always
 * @param categories of whom it is required
 * @param graceDays days after the arrival until the certificate is due; 0 for on arrival
 */
public record RequiredCourse(
        String course, Scope scope, int fromOrder, Set<TravellerCategory> categories, int graceDays) {

    /** Copies the set. */
    public RequiredCourse {
        categories = Set.copyOf(categories);
    }

    /** Whether it is required of somebody who stays at a place in some row of the phase table. */
    public boolean isRequiredAt(Scope place, TravellerCategory category, int order) {
        return order >= fromOrder && scope.covers(place) && categories.contains(category);
    }

    boolean isRequiredFor(Leg leg, LocalDate lastDay, Traveller traveller, int order) {
        LocalDate due = Utc.day(leg.arrivesAt()).plusDays(graceDays);
        return order >= fromOrder
                && !due.isAfter(lastDay)
                && leg.place().liesIn(scope)
                && categories.contains(traveller.category());
    }
}
