package org.fieldsecurity.personnel.person;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** When somebody can be reached that way. */
@Schema(description = "When somebody can be reached that way")
public enum ContactTime {
    /** On duty. */
    ON_DUTY,
    /** Off duty. */
    OFF_DUTY,
    /** At any time. */
    ALWAYS
}
