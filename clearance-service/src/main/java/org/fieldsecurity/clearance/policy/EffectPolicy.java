package org.fieldsecurity.clearance.policy;

import java.util.List;
import org.fieldsecurity.clearance.policy.AppliedRule.Outcome;
import org.fieldsecurity.clearance.policy.Verdict.Automatic;
import org.fieldsecurity.kit.authority.HeldOffice;

/** What a change of a rating means for those whom it touches (T7, T16, T17, T20). */
public final class EffectPolicy {

    private EffectPolicy() {}

    /**
     * How one traveller's clearance for a leg came to stand where it does.
     *
     * @param state where it stands; one that waits, or permits a journey that has not begun
     * @param given the offices whose consents cleared it; empty where the rules did
     * @param overridden whether somebody gave a reason to set a rule aside
     * @param place where the leg leads
     */
    public record Standing(LegState state, List<HeldOffice> given, boolean overridden, Place place) {

        /** Copies the list. */
        public Standing {
            given = List.copyOf(given);
        }
    }

    /**
     * For a leg that has not begun. What was cleared stays so under a milder rating, and where the consents given are
     * those that the new rating asks for.
     *
     * @param before the verdict under the rating that held
     * @param after the verdict on the same facts under the new one
     * @param milder whether the new rating is the milder one
     */
    public static Effect onLeg(Standing standing, Assessment before, Assessment after, boolean milder) {
        return switch (standing.state()) {
            case PENDING, INFORMATION_REQUESTED -> onWaiting(standing, after);
            case AUTO_CLEARED, CLEARED -> onCleared(standing, before, after, milder);
            default -> throw new IllegalArgumentException("A leg that is " + standing.state() + " isn't open.");
        };
    }

    private static Effect onWaiting(Standing standing, Assessment after) {
        if (after.isForbidden()) {
            return Effect.REFUSED;
        }
        return after.verdict() instanceof Automatic && standing.state() == LegState.PENDING
                ? Effect.NOTIFIED
                : Effect.STILL_WAITS;
    }

    private static Effect onCleared(Standing standing, Assessment before, Assessment after, boolean milder) {
        if (milder || after.verdict() instanceof Automatic) {
            return Effect.STAYS_CLEARED;
        }
        if (after.isForbidden()) {
            return Effect.REFUSED;
        }
        var same = before.verdict().equals(after.verdict());
        var kept = standing.state() == LegState.CLEARED
                ? same || isDecided(standing, after.verdict())
                : same && after.rules().getFirst().outcome() == Outcome.SATISFIED;
        return kept ? Effect.STAYS_CLEARED : Effect.MUST_RECLEAR;
    }

    private static boolean isDecided(Standing standing, Verdict verdict) {
        return (!verdict.needsOverride() || standing.overridden())
                && verdict.consents().stream().allMatch(consent -> consent.heldBy(
                                standing.given(), standing.place().countryScope())
                        .isPresent());
    }

    /** For a traveller whose journey has begun: whom the rating does not let stay leaves. */
    public static Effect onVisitor(Traveller traveller, PhaseRow row) {
        return row.present().askedOf(traveller, false) == Departure.STAY ? Effect.STAYS : Effect.MUST_LEAVE;
    }

    /** For somebody who lives at the place, designated for it or not. */
    public static Effect onResident(Traveller resident, PhaseRow row) {
        return switch (row.present().askedOf(resident, true)) {
            case STAY -> Effect.STAYS;
            case RELOCATE -> Effect.TO_BE_RELOCATED;
            case EVACUATE -> Effect.MUST_LEAVE;
        };
    }
}
