package org.fieldsecurity.personnel.place;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.version.EntityTag;
import org.jspecify.annotations.Nullable;

/** Changes what may change of a duty station: its area [17] and whether families live there. */
@ApplicationScoped
public class DutyStationActs {

    private final DutyStations dutyStations;
    private final Areas areas;
    private final Ledger ledger;
    private final CurrentCaller caller;

    DutyStationActs(DutyStations dutyStations, Areas areas, Ledger ledger, CurrentCaller caller) {
        this.dutyStations = dutyStations;
        this.areas = areas;
        this.ledger = ledger;
        this.caller = caller;
    }

    /** The duty station, or 404. */
    Uni<DutyStation> find(String locode) {
        return dutyStations
                .findById(locode)
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.notFound("duty station"));
    }

    Uni<DutyStation> join(String locode, @Nullable String ifMatch, AreaMembership membership) {
        return find(locode).flatMap(station -> {
            Authority authority = caller.require(
                    station.scope(),
                    Office.COORDINATOR,
                    Office.DESIGNATED_OFFICIAL,
                    Office.DESIGNATED_OFFICIAL_AD_INTERIM);
            EntityTag.require(ifMatch, station.version());
            return requireArea(station, membership.area())
                    .invoke(() -> station.join(membership.area()))
                    .chain(() -> store(station, authority, null));
        });
    }

    Uni<DutyStation> setFamily(String locode, @Nullable String ifMatch, FamilyStatus status) {
        return find(locode).flatMap(station -> {
            Authority authority = caller.require(station.scope(), Office.COORDINATOR);
            EntityTag.require(ifMatch, station.version());
            station.setFamily(status.family());
            return store(station, authority, status.reason());
        });
    }

    private Uni<Void> requireArea(DutyStation station, @Nullable String area) {
        if (area == null) {
            return Uni.createFrom().voidItem();
        }
        if (!area.startsWith(station.view().country() + "/")) {
            throw ProblemException.invalid("/area", "must be an area of the duty station's country");
        }
        if (station.view().capital()) {
            throw ProblemException.refused(
                    "Areas lie away from the capital, where the designated official coordinates in person.",
                    List.of("A2"),
                    List.of("17"));
        }
        return areas.findById(area)
                .invoke(found -> {
                    if (found == null) {
                        throw ProblemException.invalid("/area", "is not the code of a known area");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<DutyStation> store(DutyStation station, Authority authority, @Nullable String reason) {
        return dutyStations
                .persistAndFlush(station)
                .call(stored -> ledger.append(
                        new Change("duty-station", stored.locode(), "changed", stored.view(), authority, reason)));
    }
}
