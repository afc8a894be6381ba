package org.fieldsecurity.clearance.policy;

import java.util.UUID;

/**
 * Who travels, as far as the rules ask.
 *
 * @param person their id
 * @param category what they are (T4); dependants have a column of the phase table of their own
 * @param organization common code of the organization that they travel for
 * @param designation how much they are needed at the place
 */
public record Traveller(UUID person, TravellerCategory category, String organization, Designation designation) {

    boolean isDependant() {
        return category == TravellerCategory.DEPENDANT;
    }
}
