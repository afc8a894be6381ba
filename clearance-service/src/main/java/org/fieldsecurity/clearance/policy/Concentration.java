package org.fieldsecurity.clearance.policy;

import java.util.List;

/**
 * How many of one organization may share one fate (T14).
 *
 * @param mostOnFlight personnel of one organization on one flight without a further consent
 * @param aboveBy who consents above that, in this order, never empty
 * @param mostAtLodging personnel of one organization under one roof that are not flagged
 */
public record Concentration(int mostOnFlight, List<Consent> aboveBy, int mostAtLodging) {

    /** Refuses limits below one and a limit that nobody can lift. */
    public Concentration {
        aboveBy = List.copyOf(aboveBy);
        if (mostOnFlight < 1 || mostAtLodging < 1 || aboveBy.isEmpty()) {
            throw new IllegalArgumentException("A limit of concentration is at least 1, and somebody may lift it.");
        }
    }
}
