package org.fieldsecurity.clearance.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A certificate that counts: recognized and not revoked.
 *
 * @param course code of the course that it stands for
 * @param validFrom first day that it is valid
 * @param validUntil last day that it is valid; null without end
 */
public record Certificate(
        String course, LocalDate validFrom, @Nullable LocalDate validUntil) {

    /** Whether it is valid on a day, its last day included. */
    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }
}
