package org.fieldsecurity.personnel.person;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How somebody can be reached. */
@Schema(description = "How somebody can be reached")
public enum ContactKind {
    /** Mobile telephone. */
    MOBILE,
    /** Telephone at home. */
    HOME,
    /** Telephone at the office. */
    OFFICE,
    /** Satellite telephone. */
    SATELLITE,
    /** Call sign on the security radio net. */
    RADIO_CALL_SIGN,
    /** E-mail address. */
    EMAIL,
    /** Anything else, in words. */
    OTHER
}
