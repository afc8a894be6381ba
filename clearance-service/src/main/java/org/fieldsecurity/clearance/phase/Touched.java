package org.fieldsecurity.clearance.phase;

import java.util.UUID;
import org.fieldsecurity.clearance.policy.Effect;
import org.fieldsecurity.clearance.policy.LegState;
import org.fieldsecurity.clearance.policy.TravellerCategory;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whom a change of a rating touches, on a leg to the place or as a resident of it.
 *
 * @param leg the leg; null for a resident
 * @param person who
 * @param category what they are
 * @param organization common code of the organization that answers for them
 * @param dutyStation UN/LOCODE of the place
 * @param effect what the change means for them
 * @param told who hears of it: the person, or the employee whose dependant a resident is
 */
public record Touched(
        @Nullable OnLeg leg,
        UUID person,
        TravellerCategory category,
        String organization,
        String dutyStation,
        Effect effect,
        UUID told) {

    /**
     * One traveller's clearance for a leg.
     *
     * @param request the request
     * @param leg the leg
     * @param clearance the traveller's clearance
     * @param state where it stood before the change
     */
    public record OnLeg(UUID request, UUID leg, UUID clearance, LegState state) {}
}
