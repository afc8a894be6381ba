package org.fieldsecurity.clearance.policy;

import java.time.Instant;

/**
 * A report that a traveller moved.
 *
 * @param kind what they did
 * @param at when they did it
 * @param source who says so
 * @param reportedAt when it was said
 */
public record Sighting(MovementKind kind, Instant at, MovementSource source, Instant reportedAt) {}
