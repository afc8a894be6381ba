package org.fieldsecurity.personnel.zone;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.fieldsecurity.personnel.zone.rules.ZoneBorders;
import org.jspecify.annotations.Nullable;

/** What other features may ask of zones. */
@ApplicationScoped
public class ZoneRegister {

    private final Zones zones;

    ZoneRegister(Zones zones) {
        this.zones = zones;
    }

    /** The borders of a duty station's open zones; they don't move until the transaction ends. */
    public Uni<List<ZoneBorders>> settled(String dutyStation) {
        return Turns.toPlace(dutyStation)
                .chain(() -> zones.open(dutyStation))
                .map(open -> open.stream().map(Zone::borders).toList());
    }

    /** Waits until no borders are being moved at the duty station; none move until the transaction ends. */
    public Uni<Void> hold(String dutyStation) {
        return Turns.toPlace(dutyStation);
    }

    /** UN/LOCODE of the zone's duty station; null when there is no such zone. */
    public Uni<@Nullable String> dutyStationOf(String code) {
        return zones.findById(code).map(zone -> zone == null ? null : zone.dutyStation());
    }

    /** Whether there is such a zone, and it is open. */
    public Uni<Boolean> isOpen(String code) {
        return zones.count("code = ?1 and closedAt is null", code).map(count -> count > 0);
    }
}
