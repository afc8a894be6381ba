package org.fieldsecurity.personnel.residence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.personnel.zone.rules.Home;
import org.fieldsecurity.personnel.zone.rules.PlacedBy;
import org.fieldsecurity.personnel.zone.rules.Placement;
import org.fieldsecurity.personnel.zone.rules.Unplaced;
import org.fieldsecurity.personnel.zone.rules.ZoneBorders;
import org.fieldsecurity.personnel.zone.rules.ZonePlacement;
import org.jspecify.annotations.Nullable;

/** A home, and the zone in which it lies (P4). Whoever lives in the same home is one household. */
@Entity
public class Residence {

    private static final int DECIMALS = 5;

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "duty_station", nullable = false)
    private String dutyStation;

    @Column(nullable = false)
    private String address;

    private @Nullable BigDecimal latitude;

    private @Nullable BigDecimal longitude;

    private @Nullable String zone;

    @Enumerated(EnumType.STRING)
    @Column(name = "placed_by")
    private @Nullable PlacedBy placedBy;

    @Enumerated(EnumType.STRING)
    @Column(name = "unplaced_because")
    private @Nullable Unplaced unplacedBecause;

    @Column(nullable = false)
    private String[] candidates;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected Residence() {}

    Residence(UUID id, NewResidence details) {
        this.id = id;
        this.dutyStation = details.dutyStation();
        this.address = details.address();
        this.candidates = new String[0];
        locate(details.latitude(), details.longitude());
    }

    void change(ResidenceChange change) {
        address = change.address();
        locate(change.latitude(), change.longitude());
    }

    private void locate(@Nullable Double north, @Nullable Double east) {
        latitude = rounded(north);
        longitude = rounded(east);
    }

    private static @Nullable BigDecimal rounded(@Nullable Double degrees) {
        return degrees == null ? null : BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }

    /** Looks for the home's zone among the open ones; an office's decision stays. */
    void place(List<ZoneBorders> open) {
        place(ZonePlacement.place(home(), open));
    }

    /** Looks for the home's zone as if no office had decided. */
    void placeAnew(List<ZoneBorders> open) {
        place(ZonePlacement.place(new Home(address, GeoPoint.of(latitude, longitude), zone, false), open));
    }

    void place(Placement placement) {
        switch (placement) {
            case Placement.InZone(String code, PlacedBy by) -> {
                zone = code;
                placedBy = by;
                unplacedBecause = null;
                candidates = new String[0];
            }
            case Placement.Nowhere(Unplaced because, List<String> takers) -> {
                zone = null;
                placedBy = null;
                unplacedBecause = because;
                candidates = takers.toArray(String[]::new);
            }
        }
    }

    private Home home() {
        return new Home(address, GeoPoint.of(latitude, longitude), zone, placedBy == PlacedBy.BY_HAND);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String dutyStation() {
        return dutyStation;
    }

    @Nullable
    String zone() {
        return zone;
    }

    ResidenceView view() {
        return new ResidenceView(
                id,
                dutyStation,
                address,
                latitude,
                longitude,
                zone,
                placedBy,
                unplacedBecause,
                candidates.length == 0 ? null : List.of(candidates));
    }
}
