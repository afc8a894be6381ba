package org.fieldsecurity.clearance.presence;

import org.fieldsecurity.kit.rule.PureRules;

/**
 * What it rests on that somebody is listed somewhere at an instant.
 *
 * @param source what says so
 * @param inferred whether it follows from a report of another movement, as an arrival from a departure
 * @param recent whether the report is not older than the policy lets it confirm
 * @param overstayed whether the planned end has passed without a report that they left
 * @param departureDue whether they should have departed by a plan while nobody says that they did
 */
@PureRules
public record Footing(
        PresenceSource source, boolean inferred, boolean recent, boolean overstayed, boolean departureDue) {

    /** How sure it is (T22): by source and age. */
    public Confidence confidence() {
        if (inferred || overstayed || departureDue) {
            return Confidence.PRESUMED;
        }
        return switch (source) {
            case SECURITY_OFFICER, TRAVELLER -> recent ? Confidence.CONFIRMED : Confidence.REPORTED;
            case FOCAL_POINT, CARRIER -> recent ? Confidence.REPORTED : Confidence.PRESUMED;
            case ASSIGNMENT -> Confidence.REPORTED;
            case PLAN, ZONE_STAY -> Confidence.PLANNED;
        };
    }
}
