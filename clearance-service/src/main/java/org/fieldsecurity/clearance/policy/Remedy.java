package org.fieldsecurity.clearance.policy;

import java.util.List;

/**
 * Changes that together make the rules judge a leg more mildly.
 *
 * @param changes the changes, never empty
 * @param then the verdict after them
 */
public record Remedy(List<Change> changes, Assessment then) {

    /** Copies the list. */
    public Remedy {
        changes = List.copyOf(changes);
    }
}
