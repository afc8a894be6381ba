package org.fieldsecurity.clearance.policy;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What is known of a traveller, and how old the knowledge is.
 *
 * @param certificates those that they hold
 * @param asOf for each source of facts the instant up to which it is known to be complete
 */
public record Facts(List<Certificate> certificates, Map<String, Instant> asOf) {

    /** Copies both. */
    public Facts {
        certificates = List.copyOf(certificates);
        asOf = Map.copyOf(asOf);
    }
}
