package org.fieldsecurity.clearance.policy;

import java.time.Duration;

/**
 * The policy's numbers for movements (T22).
 *
 * @param overdueAfter how long after a planned time its confirmation is overdue
 * @param clockSkew how far a reporter's clock may be ahead of ours
 * @param confirmedFor for how long a report confirms where somebody is
 */
public record MovementTerms(Duration overdueAfter, Duration clockSkew, Duration confirmedFor) {}
