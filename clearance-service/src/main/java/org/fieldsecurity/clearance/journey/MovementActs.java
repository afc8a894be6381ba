package org.fieldsecurity.clearance.journey;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldsecurity.clearance.policy.MovementTerms;
import org.fieldsecurity.clearance.policy.Policy;
import org.fieldsecurity.clearance.policy.Sightings;
import org.fieldsecurity.clearance.replica.KnownFacts;
import org.fieldsecurity.clearance.replica.PersonCopy;
import org.fieldsecurity.clearance.request.TravelledLeg;
import org.fieldsecurity.clearance.request.TravelledLeg.OnLeg;
import org.fieldsecurity.clearance.request.TravelledLegs;
import org.fieldsecurity.clearance.rulebook.Rulebook;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.problem.Problem.FieldError;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Takes reports of movements (T22). An uncleared journey that began is recorded and flagged, never refused. */
@ApplicationScoped
public class MovementActs {

    private final Movements movements;
    private final TravelledLegs legs;
    private final KnownFacts facts;
    private final Rulebook rulebook;
    private final Ledger ledger;
    private final CurrentCaller caller;
    private final InstantSource clock;

    MovementActs(
            Movements movements,
            TravelledLegs legs,
            KnownFacts facts,
            Rulebook rulebook,
            Ledger ledger,
            CurrentCaller caller,
            InstantSource clock) {
        this.movements = movements;
        this.legs = legs;
        this.facts = facts;
        this.rulebook = rulebook;
        this.ledger = ledger;
        this.caller = caller;
        this.clock = clock;
    }

    /** A report with what it is made under. */
    private record Taken(Movement movement, Authority authority) {}

    /** Takes all reports on a leg or none. */
    Uni<List<MovementView>> report(UUID request, UUID leg, NewMovements wanted) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<UUID> reported =
                wanted.movements().stream().map(NewMovement::person).toList();
        return legs.toReportOn(request, leg, reported).flatMap(on -> people(on)
                .flatMap(people -> rulebook.inForce(now)
                        .map(Policy::movements)
                        .map(terms -> take(on, wanted.movements(), people, terms, now)))
                .flatMap(taken -> store(on, taken, now)));
    }

    /** The reports on a leg, for those who see the request or report on it; else 404. */
    Uni<List<Movement>> page(UUID request, UUID leg, PageRequest page) {
        return legs.find(request, leg)
                .flatMap(on -> people(on).invoke(people -> requireVisible(on, people)))
                .chain(() -> movements.page(leg, page));
    }

    private Uni<Map<UUID, PersonCopy>> people(TravelledLeg on) {
        return facts.people(on.travellers().stream().map(OnLeg::person).toList());
    }

    private List<Taken> take(
            TravelledLeg on, List<NewMovement> wanted, Map<UUID, PersonCopy> people, MovementTerms terms, Instant now) {
        requireVisible(on, people);
        List<FieldError> errors = new ArrayList<>();
        List<Taken> taken = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            NewMovement movement = wanted.get(i);
            if (movement.happenedAt().isAfter(now.plus(terms.clockSkew()))) {
                errors.add(new FieldError("must not lie in the future", "/movements/" + i + "/happenedAt"));
            }
            Optional<OnLeg> traveller = on.traveller(movement.person());
            if (traveller.isEmpty()) {
                errors.add(new FieldError("is no traveller of this leg", "/movements/" + i + "/person"));
            } else {
                taken.add(take(on, traveller.get(), movement, people, now));
            }
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return taken;
    }

    private Taken take(
            TravelledLeg on, OnLeg traveller, NewMovement details, Map<UUID, PersonCopy> people, Instant now) {
        Reporter reporter = Reporter.of(caller.get(), on, traveller, employee(people.get(traveller.person())))
                .orElseThrow(ProblemException::forbidden);
        NewMovement exact = new NewMovement(
                details.person(), details.kind(), details.happenedAt().truncatedTo(ChronoUnit.MICROS), details.note());
        return new Taken(new Movement(Ids.next(), on, traveller, exact, reporter, now), reporter.authority());
    }

    private void requireVisible(TravelledLeg on, Map<UUID, PersonCopy> people) {
        boolean reports = on.travellers().stream().anyMatch(traveller -> Reporter.of(
                        caller.get(), on, traveller, employee(people.get(traveller.person())))
                .isPresent());
        if (!on.visible() && !reports) {
            throw ProblemException.notFound("request");
        }
    }

    private static @Nullable UUID employee(@Nullable PersonCopy person) {
        return person == null ? null : person.dependantOf();
    }

    private Uni<List<MovementView>> store(TravelledLeg on, List<Taken> taken, Instant now) {
        Authority authority = taken.getFirst().authority();
        Set<UUID> people = taken.stream().map(one -> one.movement().person()).collect(Collectors.toSet());
        List<UUID> clearances = on.travellers().stream()
                .filter(one -> people.contains(one.person()))
                .map(OnLeg::clearance)
                .toList();
        return movements
                .persist(taken.stream().map(Taken::movement))
                .chain(movements::flush)
                .chain(() -> movements.of(clearances))
                .chain(all -> legs.travelled(on, counting(all), now, authority))
                .chain(() -> tell(taken));
    }

    private static Map<UUID, Sightings> counting(List<Movement> all) {
        return all.stream()
                .collect(Collectors.groupingBy(
                        Movement::person,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Movement::sighting, Collectors.toList()), Sightings::of)));
    }

    private Uni<List<MovementView>> tell(List<Taken> taken) {
        return Multi.createFrom()
                .iterable(taken)
                .onItem()
                .transformToUniAndConcatenate(one -> ledger.append(new Change(
                                "movement",
                                one.movement().id(),
                                "reported",
                                one.movement().view(),
                                one.authority()))
                        .replaceWith(one.movement().view()))
                .collect()
                .asList();
    }
}
