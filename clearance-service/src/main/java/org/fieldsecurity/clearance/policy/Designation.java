package org.fieldsecurity.clearance.policy;

/** How much a person is needed at a place, in rising order: from phase III only some may travel (T18). */
public enum Designation {
    NONE,
    /** On the list of essential personnel [An 26]. */
    ESSENTIAL,
    /** Needed for emergency operations; essential too. */
    EMERGENCY;

    boolean isAtLeast(Designation other) {
        return compareTo(other) >= 0;
    }
}
