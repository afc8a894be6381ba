package org.fieldsecurity.personnel.visit.rules;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a precaution is followed. */
@Schema(description = "Whether a precaution is followed")
public enum Followed {
    /** It is. */
    MET,
    /** It is not. */
    NOT_MET,
    /** The visitor couldn't see it. */
    NOT_SEEN
}
