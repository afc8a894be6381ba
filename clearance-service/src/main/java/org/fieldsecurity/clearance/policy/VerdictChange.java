package org.fieldsecurity.clearance.policy;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.clearance.policy.Verdict.Automatic;
import org.fieldsecurity.clearance.policy.Verdict.NotPermitted;

/** How another policy judges a leg otherwise. */
@Schema(description = "How another policy judges a leg otherwise")
public enum VerdictChange {
    /** The rules alone clear it; before, somebody decided or it was refused. */
    BECOMES_AUTOMATIC,
    /** Somebody decides; before, the rules alone cleared it. */
    NEEDS_DECISION,
    /** Nobody can clear it any more. */
    BECOMES_REFUSED,
    /** Somebody can clear it; before, nobody could. */
    NO_LONGER_REFUSED,
    /** Other offices decide. */
    OTHER_OFFICES_DECIDE,
    /** The same offices decide, now against a rule or no longer so. */
    OVERRIDE_CHANGES;

    private static final Verdict REFUSED = new NotPermitted(List.of());

    /** The change from one verdict to another; empty where there is none. */
    public static Optional<VerdictChange> between(Verdict before, Verdict after) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        if (after instanceof Automatic) {
            return Optional.of(BECOMES_AUTOMATIC);
        }
        if (after.equals(REFUSED)) {
            return Optional.of(BECOMES_REFUSED);
        }
        if (before.equals(REFUSED)) {
            return Optional.of(NO_LONGER_REFUSED);
        }
        if (before instanceof Automatic) {
            return Optional.of(NEEDS_DECISION);
        }
        return Optional.of(before.consents().equals(after.consents()) ? OVERRIDE_CHANGES : OTHER_OFFICES_DECIDE);
    }
}
