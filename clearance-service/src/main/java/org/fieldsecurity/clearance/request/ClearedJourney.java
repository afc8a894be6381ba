package org.fieldsecurity.clearance.request;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The legs of a request that one traveller may go on.
 *
 * @param request the request
 * @param person the traveller
 * @param title the journey in a few words
 * @param organization common code of the traveller's organization
 * @param contact how to reach them on the way
 * @param legs the cleared legs, in the order of travel
 */
public record ClearedJourney(
        UUID request, UUID person, String title, String organization, String contact, List<ClearedLeg> legs) {

    /**
     * A leg that the traveller may go on.
     *
     * @param from where it begins
     * @param to where it leads
     * @param arrivesAt when the journey ends
     * @param leavesAt when the stay ends; null while no end is known
     * @param clearedBy under which office; null when the rules cleared it
     */
    public record ClearedLeg(
            String from,
            String to,
            Instant arrivesAt,
            @Nullable Instant leavesAt,
            @Nullable String clearedBy) {}
}
