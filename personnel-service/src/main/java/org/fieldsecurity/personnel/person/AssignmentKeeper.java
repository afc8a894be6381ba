package org.fieldsecurity.personnel.person;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.personnel.person.rules.AssignmentPlan;
import org.fieldsecurity.personnel.person.rules.AssignmentStep;
import org.fieldsecurity.personnel.person.rules.AssignmentTerms;
import org.fieldsecurity.personnel.person.rules.HeldAssignment;
import org.jspecify.annotations.Nullable;

/**
 * The one way in which assignments are written: the steps that the rules give, in their order, each with its row in the
 * ledger. Two writers are parted by the database, which refuses overlapping days.
 */
@ApplicationScoped
public class AssignmentKeeper {

    private final Assignments assignments;
    private final Ledger ledger;

    AssignmentKeeper(Assignments assignments, Ledger ledger) {
        this.assignments = assignments;
        this.ledger = ledger;
    }

    /** All assignments of a person as the rules read them, the first first. */
    public Uni<List<HeldAssignment>> held(UUID person) {
        return assignments
                .of(person)
                .map(all -> all.stream().map(Assignment::held).toList());
    }

    /** Writes the assignment that somebody new is registered with, which the person repeats already. */
    Uni<Void> begin(Person person, Authority authority) {
        return store(new Assignment(person.id(), person.terms()), "begun", authority, null);
    }

    /**
     * Carries the plan out; the terms of the latest assignment after it, which the person has to repeat.
     *
     * @throws ProblemException 422 when the rules refuse it
     */
    public Uni<AssignmentTerms> perform(Person person, AssignmentPlan plan, Authority authority) {
        return perform(person, plan, authority, null);
    }

    /** The same, for a reason that somebody gave. */
    Uni<AssignmentTerms> perform(Person person, AssignmentPlan plan, Authority authority, @Nullable String reason) {
        return perform(person, steps(plan), authority, reason);
    }

    /** Carries steps out; the terms of the latest assignment after them, which the person has to repeat. */
    public Uni<AssignmentTerms> perform(
            Person person, List<AssignmentStep> steps, Authority authority, @Nullable String reason) {
        return Multi.createFrom()
                .iterable(steps)
                .onItem()
                .transformToUniAndConcatenate(step -> perform(person.id(), step, authority, reason))
                .collect()
                .last()
                .chain(() -> held(person.id()))
                .map(all ->
                        HeldAssignment.latest(all).map(HeldAssignment::terms).orElseGet(person::terms));
    }

    /** The steps of a plan; 422 with the rule that refuses it. */
    static List<AssignmentStep> steps(AssignmentPlan plan) {
        return switch (plan) {
            case AssignmentPlan.Steps(List<AssignmentStep> steps) -> steps;
            case AssignmentPlan.Refused(String explanation, String rule, List<String> paragraphs) ->
                throw ProblemException.refused(explanation, List.of(rule), paragraphs);
        };
    }

    private Uni<Void> perform(UUID person, AssignmentStep step, Authority authority, @Nullable String reason) {
        return switch (step) {
            case AssignmentStep.Begin(AssignmentTerms terms) ->
                store(new Assignment(person, terms), "begun", authority, reason);
            case AssignmentStep.End end ->
                assignments.findById(end.assignment()).flatMap(assignment -> {
                    assignment.end(end.lastDay());
                    return store(assignment, "ended", authority, reason);
                });
            case AssignmentStep.Correct correct ->
                assignments.findById(correct.assignment()).flatMap(assignment -> {
                    assignment.correct(correct.terms());
                    return store(assignment, "corrected", authority, reason);
                });
        };
    }

    /** Flushes each step: the database compares days at every statement, so an end comes before the next beginning. */
    private Uni<Void> store(Assignment assignment, String verb, Authority authority, @Nullable String reason) {
        return assignments
                .persistAndFlush(assignment)
                .chain(() -> ledger.append(new Change(
                        "assignment", assignment.id().toString(), verb, assignment.view(), authority, reason)))
                .replaceWithVoid();
    }
}
