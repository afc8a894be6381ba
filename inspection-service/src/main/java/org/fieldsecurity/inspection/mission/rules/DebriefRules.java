package org.fieldsecurity.inspection.mission.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fieldsecurity.inspection.deficiency.rules.DeficiencyState;
import org.fieldsecurity.inspection.rules.Refusal;
import org.jspecify.annotations.Nullable;

/** What a debrief settles: for each deficiency a date, for all of them a visit (I3, I4). */
public final class DebriefRules {

    private DebriefRules() {}

    /**
     * A debrief as it is proposed.
     *
     * @param openedOn the day the mission opened
     * @param heldOn the day of the debrief
     * @param today the day it is recorded
     * @param visitOn first day of the follow-up visit; null when none is scheduled
     */
    public record Debrief(
            MissionKind kind,
            LocalDate openedOn,
            LocalDate heldOn,
            LocalDate today,
            @Nullable LocalDate visitOn) {}

    /**
     * A deficiency that the debrief covers: for a follow-up visit, one of the mission that it follows.
     *
     * @param correctBy the date set for it; null while none is
     */
    public record Covered(
            String item, DeficiencyState state, @Nullable LocalDate correctBy) {}

    /** Every rule that refuses the debrief. */
    public static List<Refusal> refusals(Debrief debrief, List<Covered> deficiencies) {
        List<Refusal> refusals = new ArrayList<>();
        if (debrief.heldOn().isBefore(debrief.openedOn()) || debrief.heldOn().isAfter(debrief.today())) {
            refusals.add(refuse("I3", "A debrief is held after the mission opened and recorded once it was held."));
        }
        switch (debrief.kind()) {
            case REGULAR -> ofInspection(debrief, deficiencies, refusals);
            case FOLLOW_UP -> ofVisit(deficiencies, refusals);
        }
        return List.copyOf(refusals);
    }

    private static void ofInspection(Debrief debrief, List<Covered> deficiencies, List<Refusal> refusals) {
        LocalDate last = debrief.heldOn();
        for (Covered deficiency : deficiencies) {
            LocalDate correctBy = deficiency.correctBy();
            if (correctBy == null) {
                refusals.add(refuse("I3", "Set a correct-by date for " + deficiency.item() + "."));
            } else if (correctBy.isBefore(debrief.heldOn())) {
                refusals.add(refuse("I3", "The correct-by date of " + deficiency.item() + " lies before the debrief."));
            } else if (correctBy.isAfter(last)) {
                last = correctBy;
            }
        }
        if (deficiencies.isEmpty()) {
            return;
        }
        if (debrief.visitOn() == null) {
            refusals.add(refuse("I4", "Schedule the follow-up visit that will confirm the corrections."));
        } else if (debrief.visitOn().isBefore(last)) {
            refusals.add(refuse("I4", "The follow-up visit comes before the last correct-by date, " + last + "."));
        }
    }

    private static void ofVisit(List<Covered> deficiencies, List<Refusal> refusals) {
        deficiencies.stream()
                .filter(deficiency -> deficiency.state() == DeficiencyState.CORRECTION_CLAIMED)
                .forEach(deficiency -> refusals.add(
                        refuse("I4", "Confirm or refute the correction claimed of " + deficiency.item() + ".")));
    }

    private static Refusal refuse(String rule, String detail) {
        return Refusal.of(rule, "40", detail);
    }
}
