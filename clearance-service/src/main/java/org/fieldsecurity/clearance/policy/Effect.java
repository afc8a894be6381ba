package org.fieldsecurity.clearance.policy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a change of a rating means for one journey or resident of the place. */
@Schema(name = "PhaseEffectKind", description = "What a change of a rating means for one journey or resident")
public enum Effect {
    /** The leg was cleared and stays so. */
    STAYS_CLEARED,
    /** The leg was cleared; under the new rating somebody else, or somebody at all, decides. */
    MUST_RECLEAR,
    /** Nobody can clear the leg under the new rating. */
    REFUSED,
    /** The leg waited for a decision and still does. */
    STILL_WAITS,
    /** The leg waited for a decision; it is cleared by the rules alone now, the designated official is notified (T7). */
    NOTIFIED,
    /** The traveller or resident is there and stays. */
    STAYS,
    /** The traveller or resident is there and goes to a safer place. */
    TO_BE_RELOCATED,
    /** The traveller or resident is there and leaves. */
    MUST_LEAVE
}
