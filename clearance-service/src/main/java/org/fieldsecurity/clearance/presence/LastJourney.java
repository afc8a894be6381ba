package org.fieldsecurity.clearance.presence;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The last leg of somebody of which anything had been reported by an instant.
 *
 * @param dutyStation UN/LOCODE of where it leads
 * @param begunAt when they set out, or arrived where nobody reported that
 * @param begunSource who says so
 * @param expectedAt when they arrive, by a report or else by the plan
 * @param leftAt when they left again; null while nobody says so
 * @param leftSource who says so
 * @param uncleared whether they went without a clearance
 * @param request the request
 * @param leg the leg
 */
record LastJourney(
        String dutyStation,
        Instant begunAt,
        PresenceSource begunSource,
        Instant expectedAt,
        @Nullable Instant leftAt,
        @Nullable PresenceSource leftSource,
        boolean uncleared,
        UUID request,
        UUID leg) {}
