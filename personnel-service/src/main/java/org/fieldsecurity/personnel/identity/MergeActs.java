package org.fieldsecurity.personnel.identity;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.version.EntityTag;
import org.fieldsecurity.personnel.confidential.ConfidentialRegister;
import org.fieldsecurity.personnel.identity.rules.MergeRules;
import org.fieldsecurity.personnel.person.AssignmentKeeper;
import org.fieldsecurity.personnel.person.Person;
import org.fieldsecurity.personnel.person.PersonRegister;
import org.fieldsecurity.personnel.person.rules.HeldAssignment;
import org.jspecify.annotations.Nullable;

/** Makes one record of two, and two of one again, with everything that belongs to them (P10). */
@ApplicationScoped
public class MergeActs {

    private final Merges merges;
    private final MergeRows rows;
    private final MergeFacts facts;
    private final SuspicionSettler suspicions;
    private final PersonRegister register;
    private final AssignmentKeeper keeper;
    private final ConfidentialRegister confidential;
    private final Ledger ledger;
    private final CurrentCaller caller;
    private final InstantSource clock;

    MergeActs(
            Merges merges,
            MergeRows rows,
            MergeFacts facts,
            SuspicionSettler suspicions,
            PersonRegister register,
            AssignmentKeeper keeper,
            ConfidentialRegister confidential,
            Ledger ledger,
            CurrentCaller caller,
            InstantSource clock) {
        this.merges = merges;
        this.rows = rows;
        this.facts = facts;
        this.suspicions = suspicions;
        this.register = register;
        this.keeper = keeper;
        this.confidential = confidential;
        this.ledger = ledger;
        this.caller = caller;
        this.clock = clock;
    }

    /** A merge with its moves. */
    record Made(Merge merge, List<MergeView.Move> moves) {

        MergeView view() {
            return merge.view(moves);
        }
    }

    private record Pair(Person survivor, Person merged) {}

    /** The merge, for who may make it; else 404. */
    Uni<Made> find(UUID id) {
        return required(id).flatMap(merge -> pair(merge)
                .invoke(both -> requireSeen(both))
                .chain(() -> rows.moves(id))
                .map(moves -> new Made(merge, moves)));
    }

    Uni<Made> merge(NewMerge wanted) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return facts.hold(wanted.survivor(), wanted.merged())
                .chain(() -> register.named("/survivor", wanted.survivor()))
                .chain(survivor -> register.named("/merged", wanted.merged()).map(merged -> new Pair(survivor, merged)))
                .flatMap(pair -> {
                    Authority authority = authority(pair).orElseThrow(ProblemException::forbidden);
                    EntityTag.require(
                            EntityTag.of(wanted.survivorVersion()),
                            pair.survivor().version());
                    EntityTag.require(
                            EntityTag.of(wanted.mergedVersion()), pair.merged().version());
                    return requireAllowed(pair, now)
                            .chain(() -> facts.undoDays(now))
                            .map(days -> new Merge(pair.survivor(), pair.merged(), wanted.reason(), now, days))
                            .chain(merges::persistAndFlush)
                            .chain(merge -> perform(merge, pair, authority));
                });
    }

    Uni<Made> undo(UUID id, @Nullable String ifMatch, String reason) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return required(id).flatMap(merge -> facts.hold(merge.survivor(), merge.merged())
                .chain(() -> pair(merge))
                .flatMap(pair -> {
                    Authority authority = requireSeen(pair);
                    EntityTag.require(ifMatch, merge.version());
                    merge.undo(now);
                    PersonRegister.requireUnmerged(pair.survivor());
                    return separate(merge, pair, authority, reason);
                }));
    }

    private Uni<Made> perform(Merge merge, Pair pair, Authority authority) {
        Person survivor = pair.survivor();
        return rows.move(merge.id(), pair.merged().id(), survivor.id())
                .chain(() -> eachDependant(pair.merged().id(), it -> it.setDependantOf(survivor.id()), authority))
                .chain(() -> suspicions.settle(pair.merged().id(), merge.id(), authority))
                .chain(() -> confidential.carryOver(pair.merged().id(), survivor.id(), authority))
                .chain(() -> keeper.held(survivor.id()))
                .invoke(held -> HeldAssignment.latest(held)
                        .filter(latest -> !latest.terms().equals(survivor.terms()))
                        .ifPresent(latest -> {
                            survivor.repeat(latest.terms());
                            survivor.setSponsoredAs(pair.merged().sponsoredAs());
                        }))
                .invoke(() -> pair.merged().setMergedInto(survivor.id()))
                .chain(() -> storeBoth(pair, "merged", authority))
                .chain(() -> rows.moves(merge.id()))
                .map(moves -> new Made(merge, moves))
                .call(made -> append(made, "made", authority, made.view().reason()))
                .call(() -> register.tell(survivor));
    }

    private Uni<Made> separate(Merge merge, Pair pair, Authority authority, String reason) {
        Person survivor = pair.survivor();
        return rows.moves(merge.id())
                .chain(moves -> rows.putBack(merge.id())
                        .chain(() -> dependants(moves, pair, authority))
                        .chain(() -> suspicions.reopen(merge.id(), authority))
                        .chain(() -> confidential.giveBack(merge.merged(), survivor.id(), authority))
                        .chain(() -> keeper.held(survivor.id()))
                        .invoke(held -> HeldAssignment.latest(held).ifPresent(latest -> {
                            survivor.repeat(latest.terms());
                            survivor.restore(merge.numberBefore(), merge.sponsoredBefore());
                        }))
                        .invoke(() -> pair.merged().setMergedInto(null))
                        .chain(() -> storeBoth(pair, "separated", authority))
                        .chain(() -> merges.persistAndFlush(merge))
                        .replaceWith(new Made(merge, moves)))
                .call(made -> append(made, "undone", authority, reason));
    }

    /** Both get a new version, also where only what belongs to them has moved. */
    private Uni<Void> storeBoth(Pair pair, String verb, Authority authority) {
        return register.store(pair.merged(), verb, authority)
                .chain(() -> register.store(pair.survivor(), verb, authority))
                .chain(() -> register.touch(pair.survivor()))
                .replaceWithVoid();
    }

    private Uni<Void> dependants(List<MergeView.Move> moves, Pair pair, Authority authority) {
        List<UUID> moved = moves.stream()
                .filter(move -> move.kind() == MergedRows.DEPENDANT)
                .map(MergeView.Move::id)
                .toList();
        return eachDependant(
                pair.survivor().id(),
                it -> {
                    if (moved.contains(it.id())) {
                        it.setDependantOf(pair.merged().id());
                    }
                },
                authority);
    }

    private Uni<Void> eachDependant(UUID staff, Consumer<Person> change, Authority authority) {
        return register.familyOf(staff)
                .chain(family -> Multi.createFrom()
                        .iterable(family)
                        .onItem()
                        .transformToUniAndConcatenate(dependant -> {
                            change.accept(dependant);
                            return staff.equals(dependant.dependantOf())
                                    ? Uni.createFrom().item(dependant)
                                    : register.store(dependant, "changed", authority);
                        })
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private Uni<Void> requireAllowed(Pair pair, Instant now) {
        return facts.candidate(pair.survivor(), now)
                .chain(survivor ->
                        facts.candidate(pair.merged(), now).map(merged -> MergeRules.refusal(survivor, merged)))
                .invoke(refusal -> refusal.ifPresent(why -> {
                    throw ProblemException.refused(why, List.of("P10"), List.of());
                }))
                .replaceWithVoid();
    }

    /** The authority of the HQ focal point of the organization that answers for both, or of the Coordinator. */
    private Optional<Authority> authority(Pair pair) {
        return over(pair.survivor()).flatMap(overSurvivor -> over(pair.merged()));
    }

    private Optional<Authority> over(Person person) {
        return caller.get() instanceof Caller.Person official
                ? official.authorityOver(person.organizationScope(), Office.HQ_FOCAL_POINT, Office.COORDINATOR)
                : Optional.empty();
    }

    private Authority requireSeen(Pair pair) {
        return authority(pair).orElseThrow(() -> ProblemException.notFound("merge"));
    }

    private Uni<Pair> pair(Merge merge) {
        return register.find(merge.survivor())
                .chain(survivor -> register.find(merge.merged()).map(merged -> new Pair(survivor, merged)));
    }

    private Uni<Merge> required(UUID id) {
        return merges.findById(id).onItem().ifNull().failWith(() -> ProblemException.notFound("merge"));
    }

    private Uni<Void> append(Made made, String verb, Authority authority, String reason) {
        return ledger.append(new Change("merge", made.merge().id().toString(), verb, made.view(), authority, reason))
                .replaceWithVoid();
    }
}
