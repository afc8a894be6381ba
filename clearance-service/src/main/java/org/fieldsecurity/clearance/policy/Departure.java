package org.fieldsecurity.clearance.policy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a rating asks of those who are at the place, in rising order. */
@Schema(description = "What a rating asks of those who are at the place")
public enum Departure {
    /** They stay. */
    STAY,
    /** They go to a safer place, in the country or outside. */
    RELOCATE,
    /** They leave the country. */
    EVACUATE
}
