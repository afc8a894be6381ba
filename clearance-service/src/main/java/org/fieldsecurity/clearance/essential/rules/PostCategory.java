package org.fieldsecurity.clearance.essential.rules;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.clearance.policy.Designation;

/** What a post is needed for (T18). */
@Schema(description = "What a post is needed for (T18)")
public enum PostCategory {
    /** Stays when others are relocated. */
    ESSENTIAL,
    /** Needed for emergency operations; essential too. */
    EMERGENCY;

    /** What it makes of whoever is named to it. */
    public Designation designation() {
        return switch (this) {
            case ESSENTIAL -> Designation.ESSENTIAL;
            case EMERGENCY -> Designation.EMERGENCY;
        };
    }
}
