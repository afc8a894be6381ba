package org.fieldsecurity.personnel.person;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where somebody was recruited; families of internationally recruited staff have duties of their own [15(m)]. */
@Schema(description = "Where somebody was recruited")
public enum Recruitment {
    /** Internationally. */
    INTERNATIONAL,
    /** In the country. */
    LOCAL;

    /** What the category says where nothing else was said; null for guests and dependants, whom nobody recruits. */
    public static @Nullable Recruitment of(Category category) {
        return switch (category) {
            case INTERNATIONAL_STAFF, INTERNATIONAL_CONSULTANT -> INTERNATIONAL;
            case LOCAL_STAFF, LOCAL_CONSULTANT -> LOCAL;
            case GUEST, DEPENDANT -> null;
        };
    }
}
