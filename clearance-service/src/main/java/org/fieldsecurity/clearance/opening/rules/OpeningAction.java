package org.fieldsecurity.clearance.opening.rules;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be done to an opening (T12). */
@Schema(description = "What can be done to an opening")
public enum OpeningAction {
    /** One of the two consents. */
    CONSENT,
    /** The place is checked against the standards. */
    CHECK,
    /** Both consents and a good check are there. */
    APPROVE,
    /** One of the two refuses. */
    REFUSE,
    /** The organization gives it up. */
    WITHDRAW,
    /** It opens as approved. */
    OPEN,
    /** It opened although it was not approved: a gap that is recorded. */
    OPEN_UNAPPROVED
}
