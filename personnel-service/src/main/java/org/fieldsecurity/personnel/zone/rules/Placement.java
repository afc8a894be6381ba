package org.fieldsecurity.personnel.zone.rules;

import java.util.List;

/** Where a home belongs. */
public sealed interface Placement {

    /** In one zone. */
    record InZone(String zone, PlacedBy by) implements Placement {}

    /**
     * In none, so that somebody must look at it.
     *
     * @param candidates codes of the zones between which it can't be decided, in order; empty when no zone takes it
     */
    record Nowhere(Unplaced because, List<String> candidates) implements Placement {}
}
