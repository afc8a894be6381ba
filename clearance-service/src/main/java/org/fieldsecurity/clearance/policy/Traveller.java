package org.fieldsecurity.clearance.policy;

import java.util.UUID;

/**
 * Who travels, as far as the rules ask.
 *
 * @param person their id
 * @param category what they are (T4); dependants have a column of the phase table of their own
 * @param organization common code of the organization that they travel for
 * @param designation how much they are said to be needed at the place; it counts as far as a list says so (T18)
 */
public record Traveller(UUID person, TravellerCategory category, String organization, Designation designation) {

    Traveller counting(Designation designated) {
        return new Traveller(person, category, organization, designated);
    }

    boolean isDependant() {
        return category == TravellerCategory.DEPENDANT;
    }
}
