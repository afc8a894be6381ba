package org.fieldsecurity.personnel.residence;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.version.EntityTag;
import org.fieldsecurity.personnel.place.Locality;
import org.fieldsecurity.personnel.place.PlaceRegister;
import org.fieldsecurity.personnel.zone.ZoneRegister;
import org.fieldsecurity.personnel.zone.rules.PlacedBy;
import org.fieldsecurity.personnel.zone.rules.Placement;
import org.fieldsecurity.personnel.zone.rules.ZoneBorders;
import org.jspecify.annotations.Nullable;

/** Registers homes, says where they are, and in which zone. */
@ApplicationScoped
public class ResidenceActs {

    private static final Office[] HANDS = {
        Office.DESIGNATED_OFFICIAL,
        Office.DESIGNATED_OFFICIAL_AD_INTERIM,
        Office.AREA_COORDINATOR,
        Office.SECURITY_OFFICER,
        Office.SECURITY_ASSISTANT
    };

    private final Residences residences;
    private final Residencies residencies;
    private final Residents residents;
    private final HomeKeepers keepers;
    private final PlaceRegister places;
    private final ZoneRegister zones;
    private final Moves moves;
    private final Ledger ledger;
    private final CurrentCaller caller;
    private final InstantSource clock;

    ResidenceActs(
            Residences residences,
            Residencies residencies,
            Residents residents,
            HomeKeepers keepers,
            PlaceRegister places,
            ZoneRegister zones,
            Moves moves,
            Ledger ledger,
            CurrentCaller caller,
            InstantSource clock) {
        this.residences = residences;
        this.residencies = residencies;
        this.residents = residents;
        this.keepers = keepers;
        this.places = places;
        this.zones = zones;
        this.moves = moves;
        this.ledger = ledger;
        this.caller = caller;
        this.clock = clock;
    }

    /** A home and who lives in it now. */
    record Seen(Residence residence, Locality place, List<Resident> household) {}

    /** The home with its household, or 404 also for who may not look at it. */
    Uni<Seen> look(UUID id) {
        return residences.get(id).flatMap(this::seen);
    }

    /** The same of a home that was read already. */
    Uni<Seen> seen(Residence residence) {
        return places.requireLocality("/dutyStation", residence.dutyStation())
                .map(place -> place.in(residence.zone()))
                .flatMap(place -> residents.household(residence.id()).map(household -> {
                    if (!HomesVisible.to(caller.get(), place, household)) {
                        throw Residences.notFound();
                    }
                    return new Seen(residence, place, household);
                }));
    }

    Uni<Residence> register(NewResidence details) {
        Residence residence = new Residence(Ids.next(), details);
        return places.requireLocality("/dutyStation", details.dutyStation())
                .call(place -> zones.settled(place.dutyStation()).invoke(residence::place))
                .map(place -> place.in(residence.zone()))
                .flatMap(place -> newcomers(details.residents(), place).flatMap(newcomers -> {
                    Authority authority = newcomers.isEmpty()
                            ? keepers.overPlace(place).orElseThrow(ProblemException::forbidden)
                            : newcomers.getFirst().authority();
                    return store(residence, "registered", authority, null).call(stored -> Multi.createFrom()
                            .iterable(newcomers)
                            .onItem()
                            .transformToUniAndConcatenate(
                                    one -> moves.moveIn(one.person(), stored, details.since(), one.authority()))
                            .collect()
                            .last());
                }));
    }

    private record Newcomer(Resident person, Authority authority) {}

    /** Those who are to live there, held in the order of their ids so that two requests don't wait for each other. */
    private Uni<List<Newcomer>> newcomers(List<UUID> ids, Locality place) {
        return Multi.createFrom()
                .iterable(ids.stream().sorted().toList())
                .onItem()
                .transformToUniAndConcatenate(id -> residents.findToMove(id).map(person -> {
                    Optional<Authority> authority = person == null ? Optional.empty() : keepers.over(person, place);
                    if (person == null || authority.isEmpty()) {
                        throw ProblemException.invalid(
                                "/residents/" + ids.indexOf(id), "is not the id of a registered person");
                    }
                    return new Newcomer(person, authority.get());
                }))
                .collect()
                .asList();
    }

    Uni<Residence> change(UUID id, @Nullable String ifMatch, ResidenceChange change) {
        return settled(id)
                .flatMap(open -> residences.getToChange(id).flatMap(this::seen).flatMap(seen -> {
                    Authority authority = seen.household().stream()
                            .flatMap(person -> keepers.over(person, seen.place()).stream())
                            .findFirst()
                            .or(() -> keepers.overPlace(seen.place()))
                            .orElseThrow(ProblemException::forbidden);
                    EntityTag.require(ifMatch, seen.residence().version());
                    seen.residence().change(change);
                    seen.residence().place(open);
                    return storeAndFollow(seen.residence(), "changed", authority, null);
                }));
    }

    Uni<Residence> placeByHand(UUID id, @Nullable String ifMatch, HandPlacement decision) {
        return settled(id)
                .flatMap(open -> residences.getToChange(id).flatMap(this::seen).flatMap(seen -> {
                    Authority authority = seen.place().require(caller, HANDS);
                    EntityTag.require(ifMatch, seen.residence().version());
                    decide(seen, decision.zone(), open);
                    return storeAndFollow(seen.residence(), "placed", authority, decision.reason());
                }));
    }

    private static void decide(Seen seen, @Nullable String zone, List<ZoneBorders> open) {
        if (zone == null) {
            seen.residence().placeAnew(open);
            if (seen.residence().zone() == null && !seen.household().isEmpty()) {
                throw ProblemException.refused(
                        "Coordinates and address give the home no single zone, and its people would be without one."
                                + " Name the zone.",
                        List.of("P4"),
                        List.of("22(d)"));
            }
        } else if (open.stream().anyMatch(borders -> borders.code().equals(zone))) {
            seen.residence().place(new Placement.InZone(zone, PlacedBy.BY_HAND));
        } else {
            throw ProblemException.invalid("/zone", "is not an open zone of the home's duty station");
        }
    }

    private Uni<List<ZoneBorders>> settled(UUID id) {
        return residences.dutyStationOf(id).flatMap(zones::settled);
    }

    private Uni<Residence> storeAndFollow(
            Residence residence, String verb, Authority authority, @Nullable String reason) {
        return store(residence, verb, authority, reason)
                .call(stored ->
                        residencies.followHome(stored.id(), clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    private Uni<Residence> store(Residence residence, String verb, Authority authority, @Nullable String reason) {
        return residences
                .persistAndFlush(residence)
                .call(stored -> ledger.append(
                        new Change("residence", stored.id().toString(), verb, stored.view(), authority, reason)));
    }
}
