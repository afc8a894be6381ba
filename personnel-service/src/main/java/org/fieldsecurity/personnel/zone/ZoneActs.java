package org.fieldsecurity.personnel.zone;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.problem.CommonProblem;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.version.EntityTag;
import org.fieldsecurity.personnel.place.PlaceRegister;
import org.jspecify.annotations.Nullable;

/** Opens, changes and closes zones, and has the homes of the duty station placed anew in the same transaction (P4). */
@ApplicationScoped
public class ZoneActs {

    private static final Office[] KEEPERS = {
        Office.DESIGNATED_OFFICIAL,
        Office.DESIGNATED_OFFICIAL_AD_INTERIM,
        Office.AREA_COORDINATOR,
        Office.SECURITY_OFFICER
    };

    private final Zones zones;
    private final PlaceRegister places;
    private final List<BordersMoved> followers;
    private final Ledger ledger;
    private final CurrentCaller caller;
    private final InstantSource clock;

    ZoneActs(
            Zones zones,
            PlaceRegister places,
            @All List<BordersMoved> followers,
            Ledger ledger,
            CurrentCaller caller,
            InstantSource clock) {
        this.zones = zones;
        this.places = places;
        this.followers = followers;
        this.ledger = ledger;
        this.caller = caller;
        this.clock = clock;
    }

    Uni<Zone> open(NewZone details) {
        Zone zone = new Zone(details, now());
        return places.requireLocality("/dutyStation", details.dutyStation()).flatMap(place -> {
            Authority authority = place.require(caller, KEEPERS);
            if (!details.code().startsWith(place.country() + "/")) {
                throw ProblemException.invalid("/code", "must begin with the country of the duty station");
            }
            details.content().require();
            return Turns.toMoveBorders(zone.dutyStation())
                    .chain(() -> requireUnused(zone.code()))
                    .chain(() -> requireRoom(zone.dutyStation()))
                    .chain(() -> store(zone, "opened", authority, null))
                    .chain(() -> tell(zone, null, null, authority))
                    .replaceWith(zone);
        });
    }

    Uni<Zone> change(String code, @Nullable String ifMatch, ZoneContent content) {
        return toMoveBorders(code, ifMatch).flatMap(kept -> {
            Zone zone = kept.zone();
            content.require();
            boolean moved = zone.change(content);
            return store(zone, "changed", kept.authority(), null)
                    .chain(() -> moved
                            ? tell(zone, null, null, kept.authority())
                            : Uni.createFrom().voidItem())
                    .replaceWith(zone);
        });
    }

    Uni<Zone> close(String code, @Nullable String ifMatch, ZoneClosure closure) {
        return toMoveBorders(code, ifMatch).flatMap(kept -> {
            Zone zone = kept.zone();
            zone.close(now());
            return store(zone, "closed", kept.authority(), closure.reason())
                    .chain(() -> requireSuccessor(zone, closure.successor()))
                    .chain(() -> tell(zone, zone.code(), closure.successor(), kept.authority()))
                    .replaceWith(zone);
        });
    }

    private record Kept(Zone zone, Authority authority) {}

    private Uni<Kept> toMoveBorders(String code, @Nullable String ifMatch) {
        return zones.get(code).flatMap(zone -> places.requireLocality("/dutyStation", zone.dutyStation())
                .map(place -> new Kept(zone, place.require(caller, KEEPERS)))
                .invoke(kept -> EntityTag.require(ifMatch, zone.version()))
                .call(kept -> Turns.toMoveBorders(zone.dutyStation())));
    }

    private Uni<Void> requireUnused(String code) {
        return zones.findById(code)
                .invoke(existing -> {
                    if (existing != null) {
                        throw ProblemException.of(CommonProblem.DUPLICATE, "The code is taken; choose another.");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> requireRoom(String dutyStation) {
        return zones.count("dutyStation = ?1 and closedAt is null", dutyStation)
                .invoke(count -> {
                    if (count >= Zones.MOST_OPEN) {
                        throw ProblemException.refused(
                                "The duty station has " + Zones.MOST_OPEN + " open zones; close some first.",
                                List.of("P4"),
                                List.of("19"));
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> requireSuccessor(Zone closing, @Nullable String successor) {
        return successor == null
                ? Uni.createFrom().voidItem()
                : zones.open(closing.dutyStation())
                        .invoke(open -> {
                            if (open.stream().noneMatch(zone -> zone.code().equals(successor))) {
                                throw ProblemException.invalid(
                                        "/successor", "is not another open zone of the same duty station");
                            }
                        })
                        .replaceWithVoid();
    }

    private Uni<Zone> store(Zone zone, String verb, Authority authority, @Nullable String reason) {
        return zones.persistAndFlush(zone)
                .call(stored ->
                        ledger.append(new Change("zone", stored.code(), verb, stored.view(), authority, reason)));
    }

    private Uni<Void> tell(Zone zone, @Nullable String closed, @Nullable String successor, Authority authority) {
        return zones.open(zone.dutyStation())
                .map(open -> new BordersMoved.Move(
                        zone.dutyStation(),
                        open.stream().map(Zone::borders).toList(),
                        closed,
                        successor,
                        now(),
                        authority))
                .flatMap(move -> Multi.createFrom()
                        .iterable(followers)
                        .onItem()
                        .transformToUniAndConcatenate(follower -> follower.moved(move))
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
