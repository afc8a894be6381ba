package org.fieldsecurity.personnel.residence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.personnel.place.Locality;
import org.fieldsecurity.personnel.place.PlaceRegister;
import org.fieldsecurity.personnel.zone.ZoneRegister;
import org.jspecify.annotations.Nullable;

/** Says who lives where. */
@ApplicationScoped
public class ResidentActs {

    private final Residences residences;
    private final Residencies residencies;
    private final Residents residents;
    private final ResidenceActs homes;
    private final HomeKeepers keepers;
    private final PlaceRegister places;
    private final ZoneRegister zones;
    private final Moves moves;
    private final CurrentCaller caller;

    ResidentActs(
            Residences residences,
            Residencies residencies,
            Residents residents,
            ResidenceActs homes,
            HomeKeepers keepers,
            PlaceRegister places,
            ZoneRegister zones,
            Moves moves,
            CurrentCaller caller) {
        this.residences = residences;
        this.residencies = residencies;
        this.residents = residents;
        this.homes = homes;
        this.keepers = keepers;
        this.places = places;
        this.zones = zones;
        this.moves = moves;
        this.caller = caller;
    }

    Uni<Residency> moveIn(UUID residence, NewResident newcomer) {
        return residences
                .dutyStationOf(residence)
                .call(zones::hold)
                .chain(() -> residences.getToChange(residence))
                .flatMap(homes::seen)
                .flatMap(seen -> residents.findToMove(newcomer.person()).flatMap(person -> {
                    Optional<Authority> authority =
                            person == null ? Optional.empty() : keepers.over(person, seen.place());
                    if (person == null || authority.isEmpty()) {
                        throw ProblemException.invalid("/person", "is not the id of a registered person");
                    }
                    return moves.moveIn(person, seen.residence(), newcomer.since(), authority.get());
                }));
    }

    Uni<Residency> moveOut(UUID id, ResidencyEnd end) {
        return residents.findToMove(id).flatMap(person -> residencies
                .current(id)
                .flatMap(current -> placeOf(person, current).flatMap(place -> {
                    if (person == null || !isVisible(person, place)) {
                        throw ProblemException.notFound("person");
                    }
                    if (current == null) {
                        throw ProblemException.illegalState("No home of this person is known.", List.of());
                    }
                    Authority authority = keepers.over(person, place).orElseThrow(ProblemException::forbidden);
                    return moves.moveOut(person, current, end, authority);
                })));
    }

    /** The person's home, or 404 also for who may not look at it. */
    Uni<PersonHome> homeOf(UUID id) {
        return residents.find(id).flatMap(person -> residencies.current(id).flatMap(current -> placeOf(person, current)
                .flatMap(place -> {
                    if (person == null || current == null || !isVisible(person, place)) {
                        throw ProblemException.notFound("home of this person");
                    }
                    return residences
                            .get(current.residence())
                            .map(home -> new PersonHome(id, current.since(), home.view()));
                })));
    }

    private boolean isVisible(Resident person, Locality place) {
        return HomesVisible.to(caller.get(), place, List.of(person));
    }

    /** Where the home lies; without one, where the person is stationed. */
    private Uni<Locality> placeOf(@Nullable Resident person, @Nullable Residency current) {
        if (current != null) {
            return residences.get(current.residence()).flatMap(home -> places.requireLocality(
                            "/dutyStation", home.dutyStation())
                    .map(place -> place.in(home.zone())));
        }
        return person == null
                ? Uni.createFrom().failure(ProblemException.notFound("person"))
                : places.requireLocality("/dutyStation", person.dutyStation());
    }
}
