package org.fieldsecurity.clearance.presence;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How sure it is that somebody is where they are listed, the surest first. */
@Schema(description = "How sure it is that somebody is where they are listed")
public enum Confidence {
    /** Somebody who was there said so not long ago: the traveller or a security office. */
    CONFIRMED,
    /** Somebody who answers for them said so. */
    REPORTED,
    /** A plan says so, and nothing else yet. */
    PLANNED,
    /** They were last known there, or should be there, and nobody has said otherwise (T22). */
    PRESUMED
}
