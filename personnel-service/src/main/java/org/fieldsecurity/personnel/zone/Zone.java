package org.fieldsecurity.personnel.zone;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.personnel.zone.rules.ZoneBorders;
import org.jspecify.annotations.Nullable;

/** A warden's zone [19], a part of a duty station. */
@Entity
public class Zone {

    @Id
    private String code;

    @Version
    private int version;

    @Column(name = "duty_station", nullable = false)
    private String dutyStation;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String boundary;

    @Convert(converter = PolygonColumn.class)
    private @Nullable GeoPolygon polygon;

    @Convert(converter = AddressRulesColumn.class)
    @Column(name = "address_rules", nullable = false)
    private List<ZoneAddressRule> addressRules;

    @Column(name = "opened_at", nullable = false)
    private Instant openedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected Zone() {}

    @SuppressWarnings("NullAway.Init") // The content sets the rest.
    Zone(NewZone details, Instant at) {
        this.code = details.code();
        this.dutyStation = details.dutyStation();
        this.openedAt = at;
        describe(details.content());
    }

    /**
     * Replaces name and borders.
     *
     * @return whether homes may belong elsewhere now
     */
    boolean change(ZoneContent content) {
        requireOpen();
        boolean moved = !Objects.equals(polygon, content.polygon()) || !addressRules.equals(content.addressRules());
        describe(content);
        return moved;
    }

    /** Closes the zone for good. */
    void close(Instant at) {
        requireOpen();
        closedAt = at;
    }

    private void describe(ZoneContent content) {
        name = content.name();
        boundary = content.boundary();
        polygon = content.polygon();
        addressRules = List.copyOf(content.addressRules());
    }

    private void requireOpen() {
        if (closedAt != null) {
            throw ProblemException.illegalState(
                    "The zone was closed at " + closedAt + "; open another instead.", List.of());
        }
    }

    String code() {
        return code;
    }

    int version() {
        return version;
    }

    String dutyStation() {
        return dutyStation;
    }

    ZoneBorders borders() {
        return new ZoneBorders(
                code,
                polygon == null ? null : polygon.shape(),
                addressRules.stream().map(ZoneAddressRule::rule).toList());
    }

    ZoneView view() {
        return new ZoneView(code, dutyStation, name, boundary, polygon, addressRules, openedAt, closedAt);
    }
}
