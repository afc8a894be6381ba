package org.fieldsecurity.personnel.scim.filter;

/** How an attribute is compared with a value. */
public enum Operator {
    /** Equal. */
    EQ,
    /** Not equal. */
    NE,
    /** Contains. */
    CO,
    /** Starts with. */
    SW,
    /** Ends with. */
    EW,
    /** Greater. */
    GT,
    /** Greater or equal. */
    GE,
    /** Less. */
    LT,
    /** Less or equal. */
    LE
}
