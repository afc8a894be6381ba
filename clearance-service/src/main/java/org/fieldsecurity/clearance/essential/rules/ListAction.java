package org.fieldsecurity.clearance.essential.rules;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be done to a post or a naming (T18). */
@Schema(description = "What can be done to a post or a naming")
public enum ListAction {
    APPROVE,
    REFUSE,
    END
}
