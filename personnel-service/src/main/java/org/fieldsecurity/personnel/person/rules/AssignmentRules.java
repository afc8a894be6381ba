package org.fieldsecurity.personnel.person.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.fieldsecurity.personnel.person.rules.AssignmentPlan.Refused;
import org.fieldsecurity.personnel.person.rules.AssignmentPlan.Steps;
import org.fieldsecurity.personnel.person.rules.AssignmentStep.Begin;
import org.fieldsecurity.personnel.person.rules.AssignmentStep.Correct;
import org.fieldsecurity.personnel.person.rules.AssignmentStep.End;

/** Keeps the history of assignments without gaps that nobody asked for, and without overlaps (P1). */
public final class AssignmentRules {

    private static final String RULE = "P1";
    private static final List<String> PARAGRAPHS = List.of("An 7");

    private AssignmentRules() {}

    /**
     * What a new state of the latest assignment means. By its first day:
     *
     * <ul>
     *   <li>the same: the latest was recorded wrongly, and is corrected;
     *   <li>after the latest has ended: a new one begins;
     *   <li>within the latest, with another place or contract: the latest ends the day before, a new one begins; with
     *       the same ones only the days are corrected;
     *   <li>earlier: the latest is corrected, and an earlier one of the same organization that reaches into it ends the
     *       day before.
     * </ul>
     */
    public static AssignmentPlan change(List<HeldAssignment> held, AssignmentTerms wanted) {
        HeldAssignment latest = HeldAssignment.latest(held).orElse(null);
        if (latest == null) {
            return new Steps(List.of(new Begin(wanted)));
        }
        LocalDate first = wanted.days().from();
        if (latest.terms().equals(wanted)) {
            return new Steps(List.of());
        }
        if (first.isAfter(latest.days().from())) {
            if (!latest.days().reach(first)) {
                return new Steps(List.of(new Begin(wanted)));
            }
            return latest.terms().sameButForDays(wanted)
                    ? new Steps(List.of(new Correct(latest.id(), wanted)))
                    : new Steps(List.of(new End(latest.id(), first.minusDays(1)), new Begin(wanted)));
        }
        List<HeldAssignment> earlier =
                held.stream().filter(it -> !it.id().equals(latest.id())).toList();
        return withRoomFor(wanted, earlier, new Correct(latest.id(), wanted));
    }

    /**
     * What a further assignment means: one of the same organization that goes on into it ends the day before; what
     * begins within it, or is another organization's, stands in its way.
     */
    public static AssignmentPlan begin(List<HeldAssignment> held, AssignmentTerms wanted) {
        return withRoomFor(wanted, held, new Begin(wanted));
    }

    /** Ends an assignment on a day within it. The last day is one of its days, and comes before the one it has. */
    public static AssignmentPlan end(HeldAssignment assignment, LocalDate lastDay) {
        if (lastDay.isBefore(assignment.days().from())) {
            return refused(
                    "An assignment ends on its first day, " + assignment.days().from() + ", or later.");
        }
        if (!assignment.days().reach(lastDay.plusDays(1))) {
            return refused("The assignment ends on " + assignment.days().until()
                    + " already. A change of the person sets a later day.");
        }
        return new Steps(List.of(new End(assignment.id(), lastDay)));
    }

    private static AssignmentPlan withRoomFor(
            AssignmentTerms wanted, List<HeldAssignment> others, AssignmentStep last) {
        List<AssignmentStep> steps = new ArrayList<>();
        LocalDate first = wanted.days().from();
        for (HeldAssignment other : others) {
            if (!other.days().overlap(wanted.days())) {
                continue;
            }
            if (!other.terms().organization().equals(wanted.organization())) {
                return refused("Another organization's assignment covers some of these days. That organization ends its"
                        + " assignment first, or this one begins later.");
            }
            if (!other.days().from().isBefore(first)) {
                return refused("Another assignment, from " + other.days().from() + " on, begins within these days."
                        + " Choose days that leave it out.");
            }
            steps.add(new End(other.id(), first.minusDays(1)));
        }
        steps.add(last);
        return new Steps(steps);
    }

    private static Refused refused(String explanation) {
        return new Refused(explanation, RULE, PARAGRAPHS);
    }
}
