package org.fieldsecurity.clearance.presence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * People of one organization at one duty station whose presence rests on the same.
 *
 * @param organization common code
 * @param dutyStation UN/LOCODE
 * @param kind as what they are there
 * @param confidence how sure it is
 * @param people how many
 * @param uncertainSince since when the first of them isn't where an assignment has them for sure; null where all are
 */
record PresenceGroup(
        String organization,
        String dutyStation,
        PresenceKind kind,
        Confidence confidence,
        long people,
        @Nullable Instant uncertainSince) {

    /** Whether somebody who answers for them says where they are [15(j)]. */
    boolean placeConfirmed() {
        return confidence == Confidence.CONFIRMED || confidence == Confidence.REPORTED;
    }
}
