package org.fieldsecurity.personnel.identity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether an organization still sponsors somebody. */
@Schema(description = "Whether an organization still sponsors somebody")
public enum SponsorshipState {
    /** It does. */
    ACTIVE,
    /** It wasn't prolonged in time. */
    LAPSED,
    /** It was ended, or the person was employed. */
    ENDED
}
