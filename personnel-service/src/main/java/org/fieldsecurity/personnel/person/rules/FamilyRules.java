package org.fieldsecurity.personnel.person.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fieldsecurity.personnel.person.rules.AssignmentStep.Begin;
import org.fieldsecurity.personnel.person.rules.AssignmentStep.Correct;
import org.fieldsecurity.personnel.person.rules.AssignmentStep.End;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of dependants when the staff member's assignment changes (P2) [15(m), 20(f)]. Their cover grows with the
 * family's by itself, at their own place; it gets shorter only when somebody says so.
 */
public final class FamilyRules {

    private FamilyRules() {}

    /**
     * A dependant on record.
     *
     * @param eligibleUntil last day of their own eligibility; null while none is set
     */
    public record Dependant(
            HeldAssignment assignment, @Nullable LocalDate eligibleUntil) {}

    /**
     * What is done for a dependant.
     *
     * @param eligibleUntil the last day of their eligibility from now on
     */
    public record Cover(
            List<AssignmentStep> steps, @Nullable LocalDate eligibleUntil) {}

    /** The days of a dependant who is registered beside an assignment: to their own last day, or to the family's. */
    public static Days from(Days family, @Nullable LocalDate eligibleUntil) {
        return eligibleUntil == null ? family : family.until(eligibleUntil);
    }

    /**
     * What the staff member's new assignment, or a new last day of it, means; empty where nothing changes. Who was
     * covered as long as the family was is covered on; with another organization under that organization.
     *
     * @param before days of the staff member's latest assignment until now; null without one
     * @param after the staff member's latest assignment from now on
     */
    public static Optional<Cover> follow(@Nullable Days before, AssignmentTerms after, Dependant dependant) {
        Days own = dependant.assignment().days();
        boolean leftEarlier = before != null && own.endBefore(before);
        if (leftEarlier) {
            return Optional.empty();
        }
        if (!after.organization().equals(dependant.assignment().terms().organization())) {
            return Optional.of(transferred(after, dependant));
        }
        if (dependant.eligibleUntil() != null || !own.endBefore(after.days())) {
            return Optional.empty();
        }
        AssignmentTerms terms = dependant.assignment().terms();
        boolean afterAGap = !own.reach(after.days().from().minusDays(1));
        AssignmentStep step = afterAGap
                ? new Begin(terms.during(after.days()))
                : new Correct(
                        dependant.assignment().id(),
                        terms.during(own.until(after.days().until())));
        return Optional.of(new Cover(List.of(step), null));
    }

    /**
     * What the staff member's leaving or death means for a dependant who is covered on that day; empty where nothing
     * changes. An own, earlier eligibility stays.
     *
     * @param lastDay last day of the staff member's assignment
     * @param familyUntil last day on which the family stays eligible, not before {@code lastDay}
     */
    public static Optional<Cover> leave(LocalDate lastDay, LocalDate familyUntil, Dependant dependant) {
        Days own = dependant.assignment().days();
        LocalDate eligible = dependant.eligibleUntil();
        LocalDate last = eligible != null && eligible.isBefore(familyUntil) ? eligible : familyUntil;
        if (!own.reach(lastDay) || last.isBefore(own.from()) || last.equals(own.until())) {
            return Optional.empty();
        }
        AssignmentTerms terms = dependant.assignment().terms();
        return Optional.of(new Cover(
                List.of(new Correct(dependant.assignment().id(), terms.during(own.until(last)))),
                eligible == null ? null : last));
    }

    /** Whether the organization has to say until when the family stays eligible: somebody is covered beyond the day. */
    public static boolean mustSayUntil(LocalDate lastDay, List<Dependant> dependants) {
        return dependants.stream()
                .anyMatch(it ->
                        it.eligibleUntil() == null && it.assignment().days().reach(lastDay.plusDays(1)));
    }

    private static Cover transferred(AssignmentTerms after, Dependant dependant) {
        LocalDate first = after.days().from();
        LocalDate eligible = dependant.eligibleUntil();
        LocalDate kept = eligible == null || eligible.isBefore(first) ? null : eligible;
        AssignmentTerms old = dependant.assignment().terms();
        AssignmentTerms own = old.of(after.organization()).during(from(after.days(), kept));
        if (!old.days().from().isBefore(first)) {
            return new Cover(
                    List.of(new Correct(dependant.assignment().id(), own.during(from(old.days(), kept)))), kept);
        }
        List<AssignmentStep> steps = new ArrayList<>();
        if (old.days().reach(first)) {
            steps.add(new End(dependant.assignment().id(), first.minusDays(1)));
        }
        steps.add(new Begin(own));
        return new Cover(steps, kept);
    }
}
