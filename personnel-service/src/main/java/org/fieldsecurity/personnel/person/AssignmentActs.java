package org.fieldsecurity.personnel.person;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.version.EntityTag;
import org.fieldsecurity.personnel.person.rules.AssignmentRules;
import org.fieldsecurity.personnel.person.rules.AssignmentTerms;
import org.jspecify.annotations.Nullable;

/** Begins and ends assignments, within an organization and from one to another (P1). */
@ApplicationScoped
public class AssignmentActs {

    private final PersonRegister register;
    private final Assignments assignments;
    private final AssignmentKeeper keeper;
    private final Family family;
    private final PersonActs people;
    private final List<SponsorshipOver> sponsorships;

    AssignmentActs(
            PersonRegister register,
            Assignments assignments,
            AssignmentKeeper keeper,
            Family family,
            PersonActs people,
            @All List<SponsorshipOver> sponsorships) {
        this.register = register;
        this.assignments = assignments;
        this.keeper = keeper;
        this.family = family;
        this.people = people;
        this.sponsorships = sponsorships;
    }

    /** An assignment with its person, whose version is the ETag. */
    record Kept(Person person, Assignment assignment) {}

    /** One of the person's assignments, if the caller may see the person. */
    Uni<Kept> find(UUID person, UUID id) {
        return register.visible(person)
                .flatMap(found -> required(person, id).map(assignment -> new Kept(found, assignment)));
    }

    Uni<Kept> begin(UUID id, NewAssignment details) {
        Authority authority = register.requireReceiver(details.organization(), details.dutyStation());
        return register.receivable(id, details.organization(), details.dutyStation())
                .flatMap(person -> {
                    AssignmentTerms terms = terms(person, details);
                    AssignmentTerms before = person.terms();
                    return people.requireKnown(details.organization(), details.dutyStation())
                            .chain(() -> keeper.held(id))
                            .chain(held -> keeper.perform(person, AssignmentRules.begin(held, terms), authority))
                            .chain(latest -> repeat(person, latest, details, authority))
                            .call(() -> people.follow(person, before, authority))
                            .call(() -> register.tell(person))
                            .chain(() -> assignments.startingOn(id, details.assignedFrom()))
                            .map(assignment -> new Kept(person, assignment));
                });
    }

    Uni<Kept> end(UUID id, UUID assignmentId, @Nullable String ifMatch, AssignmentEnd end) {
        return register.changeable(id)
                .flatMap(person -> required(id, assignmentId).flatMap(assignment -> {
                    Authority authority = requireKeeper(assignment);
                    EntityTag.require(ifMatch, person.version());
                    requireNotSponsored(person, assignment);
                    return keeper.perform(
                                    person,
                                    AssignmentRules.end(assignment.held(), end.lastDay()),
                                    authority,
                                    end.reason())
                            .chain(latest -> store(person, latest, authority))
                            .call(() -> isLatest(person, assignment) && !person.isDependant()
                                    ? family.leave(person, end.lastDay(), end.familyUntil(), authority)
                                    : Uni.createFrom().voidItem())
                            .map(stored -> new Kept(stored, assignment));
                }));
    }

    private Authority requireKeeper(Assignment assignment) {
        return register.requireReceiver(assignment.organization(), assignment.dutyStation());
    }

    private static AssignmentTerms terms(Person person, NewAssignment details) {
        AssignmentTerms now = person.terms();
        AssignmentTerms terms = details.terms(now.category());
        boolean dependant = terms.category() == Category.DEPENDANT;
        if (dependant != person.isDependant()
                || (dependant && !terms.organization().equals(now.organization()))) {
            throw ProblemException.refused(
                    "A dependant stays one, with the staff member's organization; their cover follows the family's.",
                    List.of("P2"),
                    List.of("32"));
        }
        if (person.sponsoredAs() != null && details.category() == null) {
            throw ProblemException.invalid(
                    "/category",
                    "is needed: a further assignment employs a sponsored person; to go on as one, prolong");
        }
        return terms;
    }

    private Uni<Void> repeat(Person person, AssignmentTerms latest, NewAssignment details, Authority authority) {
        if (person.terms().equals(latest)) {
            return register.touch(person).replaceWithVoid();
        }
        boolean employed = person.sponsoredAs() != null;
        person.repeat(latest);
        person.setSponsoredAs(null);
        if (details.employeeNumber() != null) {
            person.setEmployeeNumber(details.employeeNumber());
        }
        return register.store(person, "changed", authority)
                .call(() -> employed
                        ? employed(person, details.assignedFrom(), authority)
                        : Uni.createFrom().voidItem())
                .replaceWithVoid();
    }

    private Uni<Person> store(Person person, AssignmentTerms latest, Authority authority) {
        if (person.terms().equals(latest)) {
            return register.touch(person);
        }
        person.repeat(latest);
        if (person.eligibleUntil() != null) {
            person.setEligibleUntil(latest.days().until());
        }
        return register.store(person, "changed", authority);
    }

    private Uni<Void> employed(Person person, LocalDate from, Authority authority) {
        return Multi.createFrom()
                .iterable(sponsorships)
                .onItem()
                .transformToUniAndConcatenate(it -> it.employed(person, from, authority))
                .collect()
                .last();
    }

    private static void requireNotSponsored(Person person, Assignment assignment) {
        if (person.sponsoredAs() != null && isLatest(person, assignment)) {
            throw ProblemException.refused(
                    "A sponsored person's assignment ends with the sponsorship: end that.", List.of("P10"), List.of());
        }
    }

    private static boolean isLatest(Person person, Assignment assignment) {
        return person.terms().days().from().equals(assignment.assignedFrom());
    }

    private Uni<Assignment> required(UUID person, UUID id) {
        return assignments.find(person, id).onItem().ifNull().failWith(() -> ProblemException.notFound("assignment"));
    }
}
