package org.fieldsecurity.personnel.person;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.personnel.person.rules.AssignmentTerms;
import org.fieldsecurity.personnel.person.rules.Days;
import org.fieldsecurity.personnel.person.rules.FamilyRules;
import org.fieldsecurity.personnel.person.rules.FamilyRules.Cover;
import org.fieldsecurity.personnel.person.rules.FamilyRules.Dependant;
import org.fieldsecurity.personnel.person.rules.HeldAssignment;
import org.jspecify.annotations.Nullable;

/** Keeps dependants covered when the staff member's assignment changes (P2) [15(m), 20(f)]. */
@ApplicationScoped
class Family {

    /** Most dependants of a person. */
    static final int MAX = 30;

    private final People people;
    private final AssignmentKeeper keeper;
    private final PersonRegister register;

    Family(People people, AssignmentKeeper keeper, PersonRegister register) {
        this.people = people;
        this.keeper = keeper;
        this.register = register;
    }

    private record Member(Person person, Dependant dependant) {}

    /** After the staff member got another latest assignment, or another last day of it. */
    Uni<Void> follow(Person staff, @Nullable Days before, Authority authority) {
        AssignmentTerms after = staff.terms();
        return members(staff).chain(members -> each(members, it -> FamilyRules.follow(before, after, it), authority));
    }

    /**
     * After the staff member's latest assignment got an earlier end.
     *
     * @param familyUntil last day on which the family stays eligible; needed when somebody is covered beyond the end
     */
    Uni<Void> leave(Person staff, LocalDate lastDay, @Nullable LocalDate familyUntil, Authority authority) {
        return members(staff).chain(members -> {
            if (familyUntil == null) {
                requireNobodyBeyond(lastDay, members);
                return Uni.createFrom().voidItem();
            }
            return each(members, it -> FamilyRules.leave(lastDay, familyUntil, it), authority);
        });
    }

    /** 422 when the person has as many dependants as can be kept. */
    Uni<Void> requireRoom(Person staff) {
        return people.familyOf(staff.id())
                .invoke(family -> {
                    if (family.size() >= MAX) {
                        throw ProblemException.refused(
                                "A person has at most " + MAX + " dependants here.", List.of("P2"), List.of("32"));
                    }
                })
                .replaceWithVoid();
    }

    private static void requireNobodyBeyond(LocalDate lastDay, List<Member> members) {
        if (FamilyRules.mustSayUntil(
                lastDay, members.stream().map(Member::dependant).toList())) {
            throw ProblemException.refused(
                    "Dependants are covered beyond that day and aren't dropped in silence: say in familyUntil until when"
                            + " the family stays eligible.",
                    List.of("P2"),
                    List.of("15(m)", "20(f)"));
        }
    }

    private Uni<List<Member>> members(Person staff) {
        return people.familyOf(staff.id()).chain(family -> Multi.createFrom()
                .iterable(family)
                .onItem()
                .transformToUniAndConcatenate(person -> keeper.held(person.id()).map(held -> HeldAssignment.latest(held)
                        .map(latest -> new Member(person, new Dependant(latest, person.eligibleUntil())))))
                .select()
                .where(Optional::isPresent)
                .onItem()
                .transform(Optional::orElseThrow)
                .collect()
                .asList());
    }

    private Uni<Void> each(List<Member> members, Function<Dependant, Optional<Cover>> rule, Authority authority) {
        return Multi.createFrom()
                .iterable(members)
                .onItem()
                .transformToUniAndConcatenate(member -> rule.apply(member.dependant())
                        .map(cover -> cover(member.person(), cover, authority))
                        .orElseGet(() -> Uni.createFrom().voidItem()))
                .collect()
                .last();
    }

    private Uni<Void> cover(Person dependant, Cover cover, Authority authority) {
        return keeper.perform(dependant, cover.steps(), authority, null)
                .chain(latest -> {
                    dependant.repeat(latest);
                    dependant.setEligibleUntil(cover.eligibleUntil());
                    return register.store(dependant, "changed", authority);
                })
                .replaceWithVoid();
    }
}
