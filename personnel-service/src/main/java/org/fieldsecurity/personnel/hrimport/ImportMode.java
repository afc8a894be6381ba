package org.fieldsecurity.personnel.hrimport;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a file is to change anything. */
@Schema(description = "Whether the file is to change anything; a dry run tells what it would")
public enum ImportMode {
    /** Rows are registered and changed. */
    APPLY,
    /** Every row is answered as if; nothing is stored but the answers. */
    DRY_RUN
}
