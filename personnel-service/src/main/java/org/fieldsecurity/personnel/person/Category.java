package org.fieldsecurity.personnel.person;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a person belongs to an organization; each counts as personnel whatever the contract [An 7], or as dependant. */
@Schema(description = "How a person belongs to an organization")
public enum Category {
    /** Internationally recruited staff. */
    INTERNATIONAL_STAFF,
    /** Locally recruited staff. */
    LOCAL_STAFF,
    /** Consultant from abroad. */
    INTERNATIONAL_CONSULTANT,
    /** Consultant engaged in the country. */
    LOCAL_CONSULTANT,
    /** Guest at the organization's expense. */
    GUEST,
    /** Eligible dependant of one of the above (P2). */
    DEPENDANT
}
