package org.fieldsecurity.training.briefing.rules;

import java.time.Instant;

/**
 * A briefing as far as the rule asks.
 *
 * @param dutyStation UN/LOCODE of the place that it is about
 */
public record KnownBriefing(BriefingState state, String dutyStation, Instant arrivedAt) {}
