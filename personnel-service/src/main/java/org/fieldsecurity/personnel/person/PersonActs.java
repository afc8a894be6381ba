package org.fieldsecurity.personnel.person;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.version.EntityTag;
import org.fieldsecurity.personnel.organization.OrganizationRegister;
import org.fieldsecurity.personnel.person.rules.AssignmentRules;
import org.fieldsecurity.personnel.person.rules.AssignmentStep;
import org.fieldsecurity.personnel.person.rules.AssignmentTerms;
import org.fieldsecurity.personnel.person.rules.Days;
import org.fieldsecurity.personnel.place.PlaceRegister;
import org.jspecify.annotations.Nullable;

/** Registers and changes people, with the assignments that this means and the dependants that follow. */
@ApplicationScoped
public class PersonActs {

    private final PersonRegister register;
    private final AssignmentKeeper keeper;
    private final Family family;
    private final OrganizationRegister organizations;
    private final PlaceRegister places;

    PersonActs(
            PersonRegister register,
            AssignmentKeeper keeper,
            Family family,
            OrganizationRegister organizations,
            PlaceRegister places) {
        this.register = register;
        this.keeper = keeper;
        this.family = family;
        this.organizations = organizations;
        this.places = places;
    }

    Uni<Person> register(NewPerson details) {
        Person person = Person.register(Objects.requireNonNullElseGet(details.id(), Ids::next), details);
        return register(person, register.requireKeeper(person));
    }

    Uni<Person> registerDependant(UUID staff, NewDependant details) {
        return register.changeable(staff).flatMap(person -> {
            Authority authority = register.requireKeeper(person);
            if (person.isDependant()) {
                throw ProblemException.refused("A dependant has no dependants here.", List.of("P2"), List.of("32"));
            }
            requireOnOrAfter("/eligibleUntil", person.terms().days().from(), details.eligibleUntil());
            Person dependant =
                    person.registerDependant(Objects.requireNonNullElseGet(details.id(), Ids::next), details);
            return family.requireRoom(person).chain(() -> register(dependant, authority));
        });
    }

    Uni<Person> change(UUID id, @Nullable String ifMatch, PersonChange change) {
        return register.changeable(id).flatMap(person -> {
            EntityTag.require(ifMatch, person.version());
            Authority authority = register.requireKeeper(person);
            AssignmentTerms before = person.terms();
            AssignmentTerms wanted = wanted(person, change);
            return places.requireDutyStation("/dutyStation", change.dutyStation())
                    .chain(() -> keeper.held(person.id()))
                    .chain(held -> keeper.perform(person, AssignmentRules.change(held, wanted), authority))
                    .chain(latest -> {
                        person.change(change);
                        person.repeat(latest);
                        return register.store(person, "changed", authority);
                    })
                    .call(() -> follow(person, before, authority))
                    .call(register::tell);
        });
    }

    /**
     * Carries steps out for somebody, who then repeats the latest assignment and is sponsored as is said; dependants
     * follow.
     */
    public Uni<Person> assign(
            Person person,
            List<AssignmentStep> steps,
            @Nullable SponsorshipKind sponsoredAs,
            Authority authority,
            @Nullable String reason) {
        AssignmentTerms before = person.terms();
        return keeper.perform(person, steps, authority, reason)
                .chain(latest -> {
                    person.repeat(latest);
                    person.setSponsoredAs(sponsoredAs);
                    return register.store(person, "changed", authority);
                })
                .call(() -> follow(person, before, authority));
    }

    /** 400 for an organization or a duty station that isn't known. */
    public Uni<Void> requireKnown(String organization, String dutyStation) {
        return organizations
                .require("/organization", organization)
                .chain(() -> places.requireDutyStation("/dutyStation", dutyStation));
    }

    /** Stores somebody new with the assignment that they are registered with. */
    public Uni<Person> register(Person person, Authority authority) {
        return requireKnown(person.organization(), person.dutyStation())
                .chain(() -> register.requireUnused(person.id()))
                .chain(() -> register.store(person, "registered", authority))
                .call(() -> keeper.begin(person, authority))
                .call(register::tell);
    }

    /** After somebody's latest assignment changed: their dependants are covered on (P2). */
    Uni<Void> follow(Person person, AssignmentTerms before, Authority authority) {
        return person.isDependant() || person.terms().equals(before)
                ? Uni.createFrom().voidItem()
                : family.follow(person, before.days(), authority);
    }

    /** The terms that the change gives the latest assignment; a dependant's own eligibility is its last day. */
    private static AssignmentTerms wanted(Person person, PersonChange change) {
        LocalDate eligible = change.eligibleUntil();
        LocalDate until = change.assignedUntil();
        if (eligible != null && !person.isDependant()) {
            throw ProblemException.invalid("/eligibleUntil", "is for dependants only");
        }
        if (eligible != null && until != null && !until.equals(eligible)) {
            throw ProblemException.invalid("/assignedUntil", "must be left out, or be the day of eligibleUntil");
        }
        requireOnOrAfter("/eligibleUntil", change.assignedFrom(), eligible);
        AssignmentTerms now = person.terms();
        if (person.sponsoredAs() != null && !Objects.equals(until, now.days().until())) {
            throw ProblemException.refused(
                    "The last day of a sponsored person moves with the sponsorship: prolong that.",
                    List.of("P10"),
                    List.of());
        }
        return new AssignmentTerms(
                now.organization(),
                change.dutyStation(),
                now.category(),
                change.contract(),
                now.recruitment(),
                new Days(change.assignedFrom(), eligible == null ? until : eligible));
    }

    private static void requireOnOrAfter(String pointer, LocalDate first, @Nullable LocalDate last) {
        if (last != null && last.isBefore(first)) {
            throw ProblemException.invalid(pointer, "must not be before the first day of the assignment, " + first);
        }
    }
}
