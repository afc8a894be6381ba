package org.fieldsecurity.clearance.policy;

import org.fieldsecurity.kit.authority.Scope;

/**
 * A course without whose certificate nobody is cleared for a place (T9) [32, 33].
 *
 * @param course its code
 * @param scope where it is required
 * @param fromOrder the mildest row of the phase table from which on it is required; 0 for always
 * @param dependants whether dependants must hold it too
 */
public record RequiredCourse(String course, Scope scope, int fromOrder, boolean dependants) {

    boolean isRequiredFor(Leg leg, Traveller traveller, int order) {
        return order >= fromOrder && scope.covers(leg.place().scope()) && (dependants || !traveller.isDependant());
    }
}
