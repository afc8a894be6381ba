package org.fieldsecurity.personnel.residence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** That a person has seen who their wardens are [22(d)]; the latest of each person. */
@Entity
@Table(name = "warden_acknowledgement")
public class WardenAcknowledgement {

    @Id
    private UUID person;

    @Version
    private int version;

    @Column(nullable = false)
    private String zone;

    @Column(nullable = false)
    private UUID[] wardens;

    @Column(name = "acknowledged_at", nullable = false)
    private Instant acknowledgedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected WardenAcknowledgement() {}

    WardenAcknowledgement(UUID person, String zone, List<UUID> wardens, Instant at) {
        this.person = person;
        this.zone = zone;
        this.wardens = wardens.toArray(UUID[]::new);
        this.acknowledgedAt = at;
    }

    void renew(String otherZone, List<UUID> otherWardens, Instant at) {
        zone = otherZone;
        wardens = otherWardens.toArray(UUID[]::new);
        acknowledgedAt = at;
    }

    /** Whether it was of this zone and these wardens. */
    boolean isOf(String otherZone, List<UUID> otherWardens) {
        return zone.equals(otherZone) && List.of(wardens).equals(otherWardens);
    }

    Instant at() {
        return acknowledgedAt;
    }

    WardenAcknowledgementView view() {
        return new WardenAcknowledgementView(person, zone, List.of(wardens), acknowledgedAt);
    }
}
