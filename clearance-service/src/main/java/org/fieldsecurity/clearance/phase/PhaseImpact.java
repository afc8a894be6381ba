package org.fieldsecurity.clearance.phase;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldsecurity.clearance.notice.Occurrence.ResidentReached;
import org.fieldsecurity.clearance.notice.Outbox;
import org.fieldsecurity.clearance.policy.Designation;
import org.fieldsecurity.clearance.policy.EffectPolicy;
import org.fieldsecurity.clearance.policy.PhaseRow;
import org.fieldsecurity.clearance.policy.Place;
import org.fieldsecurity.clearance.policy.Policy;
import org.fieldsecurity.clearance.policy.Traveller;
import org.fieldsecurity.clearance.replica.DutyStationCopy;
import org.fieldsecurity.clearance.replica.KnownFacts;
import org.fieldsecurity.clearance.replica.PersonCopy;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.time.Utc;

/** Works out whom a change of a rating touches: open legs to the place, journeys under way there, residents. */
@ApplicationScoped
public class PhaseImpact {

    /** Residents of one reading; a statement's size, not a rule. */
    private static final int RESIDENTS_AT_ONCE = 500;

    private static final int ROWS_OF_A_STATEMENT = 200;

    private final PhasesInForce phases;
    private final PhaseEffects effects;
    private final TouchedLegs legs;
    private final KnownFacts facts;
    private final Designations designations;
    private final Outbox outbox;

    PhaseImpact(
            PhasesInForce phases,
            PhaseEffects effects,
            TouchedLegs legs,
            KnownFacts facts,
            Designations designations,
            Outbox outbox) {
        this.phases = phases;
        this.effects = effects;
        this.legs = legs;
        this.facts = facts;
        this.designations = designations;
        this.outbox = outbox;
    }

    /** What it would change that a rating takes the place of the one declared for exactly this scope. */
    Uni<RatingChange> change(UUID phase, Scope scope, String rating, Policy policy, Instant at) {
        return facts.dutyStationsIn(scope).flatMap(stations -> {
            List<Place> places = stations.stream().map(DutyStationCopy::place).toList();
            return phases.declared(places, at).map(declared -> {
                Map<Scope, String> changed = new HashMap<>(declared);
                changed.put(scope, rating);
                Map<String, String> before = PhasesInForce.worst(declared, places, policy);
                Map<String, String> after = PhasesInForce.worst(changed, places, policy);
                Map<String, Place> moved = places.stream()
                        .filter(place ->
                                !before.getOrDefault(place.dutyStation(), "").equals(after.get(place.dutyStation())))
                        .collect(Collectors.toMap(Place::dutyStation, place -> place));
                return new RatingChange(phase, policy, moved, before, after, at);
            });
        });
    }

    /** Says whom the change would touch, and changes nothing. */
    Uni<Void> judge(RatingChange change, Function<List<Touched>, Uni<Void>> found) {
        return change.places().isEmpty()
                ? Uni.createFrom().voidItem()
                : legs.judge(change, found).chain(() -> residents(change, new UUID(0, 0), found));
    }

    /**
     * Makes the change: legs are reopened, and what it means for each is kept under the phase. Forgets everything that
     * the session has read.
     *
     * @return how many are touched in which way
     */
    Uni<List<EffectTotal>> make(RatingChange change, PhaseEffect.Cause cause, Authority authority, String reason) {
        Tally tally = new Tally();
        Function<List<Touched>, Uni<Void>> keep = touched -> {
            tally.add(touched);
            return effects.add(touched.stream()
                    .map(one -> new PhaseEffect(change.phase(), cause, one))
                    .toList());
        };
        if (change.places().isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        return Panache.getSession()
                .invoke(session -> session.setBatchSize(ROWS_OF_A_STATEMENT))
                .chain(() -> legs.reassess(change, authority, reason, keep))
                .chain(() -> residents(
                        change, new UUID(0, 0), touched -> keep.apply(touched).chain(() -> tell(touched, change))))
                .replaceWith(tally::totals);
    }

    /** Tells residents what the change asks of them (T18); of a journey its request tells. */
    private Uni<Void> tell(List<Touched> residents, RatingChange change) {
        return outbox.tell(residents.stream()
                .map(resident -> new ResidentReached(
                        change.phase(),
                        resident.person(),
                        resident.told(),
                        resident.organization(),
                        resident.dutyStation(),
                        rating(change, resident.dutyStation()),
                        resident.effect(),
                        change.at()))
                .toList());
    }

    private Uni<Void> residents(RatingChange change, UUID after, Function<List<Touched>, Uni<Void>> found) {
        return facts.residents(change.dutyStations(), Utc.day(change.at()), after, RESIDENTS_AT_ONCE)
                .flatMap(people -> {
                    if (people.isEmpty()) {
                        return Uni.createFrom().voidItem();
                    }
                    UUID last = people.getLast().id();
                    return designations(people, change)
                            .flatMap(designated -> found.apply(touched(people, designated, change)))
                            .chain(Panache::getSession)
                            .flatMap(session -> session.flush().invoke(session::clear))
                            .chain(() -> residents(change, last, found));
                });
    }

    private Uni<Map<UUID, Designation>> designations(List<PersonCopy> people, RatingChange change) {
        Map<UUID, Place> homes = new HashMap<>();
        for (PersonCopy person : people) {
            Place home = change.places().get(person.dutyStation());
            if (home != null) {
                homes.put(person.id(), home);
            }
        }
        return designations.of(homes, change.at());
    }

    private static List<Touched> touched(
            List<PersonCopy> people, Map<UUID, Designation> designated, RatingChange change) {
        List<Touched> touched = new ArrayList<>();
        for (PersonCopy person : people) {
            String station = String.valueOf(person.dutyStation());
            Traveller resident = new Traveller(
                    person.id(),
                    person.travellerCategory(),
                    person.organization(),
                    designated.getOrDefault(person.id(), Designation.NONE));
            touched.add(new Touched(
                    null,
                    resident.person(),
                    resident.category(),
                    resident.organization(),
                    station,
                    EffectPolicy.onResident(resident, row(change, station)),
                    Objects.requireNonNullElse(person.dependantOf(), person.id())));
        }
        return touched;
    }

    private static PhaseRow row(RatingChange change, String station) {
        return change.policy().row(rating(change, station)).orElseThrow();
    }

    private static String rating(RatingChange change, String station) {
        return change.after().getOrDefault(station, change.policy().baseline());
    }
}
