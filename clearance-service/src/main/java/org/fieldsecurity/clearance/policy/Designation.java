package org.fieldsecurity.clearance.policy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much a person is needed at a place, in rising order: from phase III only some may travel (T18). */
@Schema(description = "How much a person is needed at a place")
public enum Designation {
    NONE,
    /** On the list of essential personnel [An 26]. */
    ESSENTIAL,
    /** Needed for emergency operations; essential too. */
    EMERGENCY;

    /** The lesser of both. */
    Designation atMost(Designation other) {
        return isAtLeast(other) ? other : this;
    }

    boolean isAtLeast(Designation other) {
        return compareTo(other) >= 0;
    }
}
