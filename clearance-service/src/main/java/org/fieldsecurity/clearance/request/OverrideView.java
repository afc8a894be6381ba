package org.fieldsecurity.clearance.request;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rule set aside, as the ledger tells it to the HQ focal point of the traveller's organization (T13) [An 19].
 *
 * @param id the id of the decision
 * @param request the request
 * @param leg the leg
 * @param person the traveller
 * @param organization their organization
 * @param country the country that the leg leads to
 * @param reason why
 * @param decidedAt when
 */
public record OverrideView(
        UUID id,
        UUID request,
        UUID leg,
        UUID person,
        String organization,
        String country,
        @Nullable String reason,
        Instant decidedAt) {

    static OverrideView of(ClearanceRequest request, LegClearance clearance, LegDecision decision) {
        return new OverrideView(
                decision.id(),
                request.id(),
                clearance.leg().id(),
                clearance.person(),
                clearance.organization(),
                clearance.country(),
                decision.overrideReason(),
                decision.decidedAt());
    }
}
