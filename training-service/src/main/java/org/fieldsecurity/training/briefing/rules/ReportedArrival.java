package org.fieldsecurity.training.briefing.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An arrival by the report that counts.
 *
 * @param dutyStation UN/LOCODE
 * @param arrivedAt null when the report was taken back
 */
public record ReportedArrival(String dutyStation, @Nullable Instant arrivedAt) {}
