package org.fieldsecurity.personnel.residence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.personnel.residence.rules.StayRules;

/** A visitor's stay in a zone, with one named contact (P4) [20(d), 22(d)]. */
@Entity
@Table(name = "zone_stay")
public class ZoneStay {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(nullable = false)
    private UUID person;

    @Column(nullable = false)
    private String zone;

    @Column(nullable = false)
    private String accommodation;

    @Column(name = "contact_name", nullable = false)
    private String contactName;

    @Column(name = "contact_phone", nullable = false)
    private String contactPhone;

    @Column(name = "valid_from", nullable = false)
    private Instant validFrom;

    @Column(name = "valid_to", nullable = false)
    private Instant validTo;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected ZoneStay() {}

    ZoneStay(NewZoneStay details) {
        this.id = Ids.next();
        this.person = details.person();
        this.zone = details.zone();
        this.accommodation = details.accommodation();
        this.contactName = details.contactName();
        this.contactPhone = details.contactPhone();
        this.validFrom = details.validFrom().truncatedTo(ChronoUnit.MICROS);
        this.validTo = details.validTo().truncatedTo(ChronoUnit.MICROS);
    }

    /** The rest of this stay in the zone that takes over, from the instant on; this one is yet to be ended. */
    ZoneStay restIn(String successor, Instant at) {
        return new ZoneStay(new NewZoneStay(person, successor, accommodation, contactName, contactPhone, at, validTo));
    }

    void end(Instant at) {
        validTo = at;
    }

    void moveTo(String otherZone) {
        zone = otherZone;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    UUID person() {
        return person;
    }

    String zone() {
        return zone;
    }

    StayRules.Term term() {
        return new StayRules.Term(validFrom, validTo);
    }

    ZoneStayView view() {
        return new ZoneStayView(id, person, zone, accommodation, contactName, contactPhone, validFrom, validTo);
    }
}
