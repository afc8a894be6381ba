package org.fieldsecurity.inspection.finding.rules;

import java.util.ArrayList;
import java.util.List;
import org.fieldsecurity.inspection.mission.rules.MissionKind;
import org.fieldsecurity.inspection.mission.rules.MissionState;
import org.fieldsecurity.inspection.rules.Refusal;
import org.jspecify.annotations.Nullable;

/** What it takes to confirm or refute a claimed correction (I4). */
public final class VerificationRules {

    private VerificationRules() {}

    /** The visit at which it happens. */
    public record Visit(MissionKind kind, MissionState state, String dutyStation) {}

    /**
     * The claim to verify.
     *
     * @param claimedBy who claimed the correction, as the ledger names them; null while nobody has
     */
    public record Claim(String dutyStation, @Nullable String claimedBy) {}

    /** Every rule that refuses the verification by this actor. */
    public static List<Refusal> refusals(Visit visit, Claim claim, String verifier) {
        List<Refusal> refusals = new ArrayList<>();
        if (visit.kind() != MissionKind.FOLLOW_UP) {
            refusals.add(refuse("Only a follow-up visit confirms or refutes a correction."));
        } else if (visit.state() != MissionState.OPEN) {
            refusals.add(refuse(
                    "The follow-up visit is " + visit.state() + "; a correction is verified while it is" + " OPEN."));
        }
        if (!visit.dutyStation().equals(claim.dutyStation())) {
            refusals.add(refuse("The deficiency isn't at the duty station that this mission visits."));
        }
        if (verifier.equals(claim.claimedBy())) {
            refusals.add(refuse("Nobody verifies a correction that they claimed."));
        }
        return List.copyOf(refusals);
    }

    private static Refusal refuse(String detail) {
        return Refusal.of("I4", "40", detail);
    }
}
