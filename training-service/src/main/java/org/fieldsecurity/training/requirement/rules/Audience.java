package org.fieldsecurity.training.requirement.rules;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom a requirement is for. */
@Schema(description = "Whom a requirement is for")
public enum Audience {
    /** Personnel and dependants [32]. */
    EVERYBODY,
    /** Personnel only [25]. */
    PERSONNEL,
    /** Dependants only. */
    DEPENDANTS,
    /** Whoever holds a named office [28-31]. */
    OFFICE_HOLDERS
}
