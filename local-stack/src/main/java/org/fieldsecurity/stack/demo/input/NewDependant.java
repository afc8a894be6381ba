package org.fieldsecurity.stack.demo.input;

import java.util.UUID;

/**
 * The body that registers a dependant.
 *
 * @param relationship to the staff member
 * @param dutyStation UN/LOCODE of the place where they live
 */
public record NewDependant(
        UUID id, Relationship relationship, String dutyStation, String familyName, String givenNames) {

    /** How a dependant is related, by the names on the wire. */
    public enum Relationship {
        SPOUSE,
        CHILD,
        PARENT,
        SIBLING
    }
}
