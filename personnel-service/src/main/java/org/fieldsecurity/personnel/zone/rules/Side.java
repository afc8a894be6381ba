package org.fieldsecurity.personnel.zone.rules;

/** Where a point lies as a shape sees it. */
public enum Side {
    /** Within its borders. */
    INSIDE,
    /** On one of its borders, that of a hole included. */
    ON_BORDER,
    /** Beyond its borders, or in a hole. */
    OUTSIDE
}
