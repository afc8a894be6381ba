package org.fieldsecurity.personnel.residence;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.version.EntityTag;
import org.fieldsecurity.personnel.place.Locality;
import org.fieldsecurity.personnel.place.PlaceRegister;
import org.fieldsecurity.personnel.residence.rules.StayRules;
import org.fieldsecurity.personnel.zone.ZoneRegister;
import org.jspecify.annotations.Nullable;

/** Arranges visitors' stays, and ends them early. */
@ApplicationScoped
public class ZoneStayActs {

    private final ZoneStays stays;
    private final Residents residents;
    private final HomeKeepers keepers;
    private final PlaceRegister places;
    private final ZoneRegister zones;
    private final Ledger ledger;
    private final CurrentCaller caller;
    private final InstantSource clock;

    ZoneStayActs(
            ZoneStays stays,
            Residents residents,
            HomeKeepers keepers,
            PlaceRegister places,
            ZoneRegister zones,
            Ledger ledger,
            CurrentCaller caller,
            InstantSource clock) {
        this.stays = stays;
        this.residents = residents;
        this.keepers = keepers;
        this.places = places;
        this.zones = zones;
        this.ledger = ledger;
        this.caller = caller;
        this.clock = clock;
    }

    Uni<ZoneStay> arrange(NewZoneStay details) {
        ZoneStay stay = new ZoneStay(details);
        return openZone(details.zone())
                .flatMap(place -> residents.findToMove(details.person()).map(person -> {
                    Optional<Authority> authority =
                            person == null ? Optional.empty() : keepers.overVisitor(person, place);
                    return authority.orElseThrow(
                            () -> ProblemException.invalid("/person", "is not the id of a registered person"));
                }))
                .call(() -> requireAlone(stay))
                .flatMap(
                        authority -> stays.persistAndFlush(stay).call(stored -> append(stored, "arranged", authority)));
    }

    Uni<ZoneStay> end(UUID id, @Nullable String ifMatch, ZoneStayEnd end) {
        return visible(id).flatMap(seen -> {
            Authority authority =
                    keepers.overVisitor(seen.person(), seen.place()).orElseThrow(ProblemException::forbidden);
            ZoneStay stay = seen.stay();
            EntityTag.require(ifMatch, stay.version());
            Instant now = now();
            Instant wanted = end.at();
            Instant at = wanted == null ? now : wanted.truncatedTo(ChronoUnit.MICROS);
            StayRules.whyNotEnded(stay.term(), at, now).ifPresent(why -> {
                throw ProblemException.illegalState(why, List.of());
            });
            stay.end(StayRules.endOf(stay.term(), at));
            return stays.flush()
                    .chain(() -> ledger.append(new Change(
                            "zone-stay", stay.id().toString(), "ended", stay.view(), authority, end.reason())))
                    .replaceWith(stay);
        });
    }

    /** The stay, or 404 also for who may not look at it. */
    Uni<ZoneStay> look(UUID id) {
        return visible(id).map(Seen::stay);
    }

    /** One page of a zone's stays; 403 for an office of another place. */
    Uni<List<ZoneStay>> page(String zone, PageRequest page) {
        return placeOf(zone)
                .invoke(place -> {
                    if (place == null) {
                        throw ProblemException.invalid("#zone", "is not the code of a known zone");
                    }
                    if (!HomesVisible.byPlace(caller.get(), place)) {
                        throw ProblemException.forbidden();
                    }
                })
                .chain(() -> stays.page(zone, now(), page));
    }

    private record Seen(ZoneStay stay, Resident person, Locality place) {}

    private Uni<Seen> visible(UUID id) {
        return stays.get(id).flatMap(stay -> placeOf(stay.zone())
                .flatMap(place -> residents.find(stay.person()).map(person -> {
                    if (person == null || place == null || !HomesVisible.to(caller.get(), place, List.of(person))) {
                        throw ZoneStays.notFound();
                    }
                    return new Seen(stay, person, place);
                })));
    }

    /** The place of a zone that stays open until the transaction ends, or 400. */
    private Uni<Locality> openZone(String zone) {
        return placeOf(zone)
                .call(place -> place == null ? Uni.createFrom().voidItem() : zones.hold(place.dutyStation()))
                .flatMap(place -> zones.isOpen(zone).map(open -> {
                    if (place == null || !open) {
                        throw ProblemException.invalid("/zone", "is not the code of an open zone");
                    }
                    return place;
                }));
    }

    private Uni<@Nullable Locality> placeOf(String zone) {
        return zones.dutyStationOf(zone)
                .flatMap(locode -> locode == null ? Uni.createFrom().nullItem() : places.locality(locode))
                .map(place -> place == null ? null : place.in(zone));
    }

    /** Answers with the rule where one can be told; the database parts what comes at the same moment. */
    private Uni<Void> requireAlone(ZoneStay stay) {
        return stays.overlapping(stay.person(), stay.term())
                .invoke(count -> {
                    if (count > 0) {
                        throw ProblemException.refused(
                                "The visitor has another stay during that time. End it first, or begin when it ends.",
                                List.of("P4"),
                                List.of("20(d)", "22(d)"));
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> append(ZoneStay stay, String verb, Authority authority) {
        return ledger.append(new Change("zone-stay", stay.id(), verb, stay.view(), authority))
                .replaceWithVoid();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
