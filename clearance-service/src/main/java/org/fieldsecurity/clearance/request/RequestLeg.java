package org.fieldsecurity.clearance.request;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.fieldsecurity.clearance.assessment.ItineraryLeg;
import org.fieldsecurity.clearance.assessment.PlannedLeg;
import org.jspecify.annotations.Nullable;

/** One leg of a request: a journey to a duty station and the stay there. */
@Entity
@Table(name = "request_leg")
public class RequestLeg {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "request")
    private ClearanceRequest request;

    @Column(nullable = false)
    private int position;

    @Column(name = "from_place", nullable = false)
    private String from;

    @Column(name = "to_place", nullable = false)
    private String to;

    @Column(nullable = false)
    private String country;

    @Column(name = "departs_at", nullable = false)
    private Instant departsAt;

    @Column(name = "arrives_at", nullable = false)
    private Instant arrivesAt;

    @Column(name = "leaves_at")
    private @Nullable Instant leavesAt;

    @Column(nullable = false)
    private boolean transit;

    private @Nullable String carrier;

    private @Nullable String accommodation;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected RequestLeg() {}

    RequestLeg(UUID id, ClearanceRequest request, int position, ItineraryLeg leg, String country) {
        this.id = id;
        this.request = request;
        this.position = position;
        this.from = leg.from();
        this.to = leg.to();
        this.country = country;
        this.departsAt = leg.departsAt();
        this.arrivesAt = leg.arrivesAt();
        this.leavesAt = leg.leavesAt();
        this.transit = leg.transit();
        this.carrier = leg.carrier();
        this.accommodation = leg.accommodation();
    }

    PlannedLeg planned(boolean last) {
        return new PlannedLeg(from, to, departsAt, arrivesAt, leavesAt, transit, last);
    }

    /** Whether the stay has ended by then; one without a known end never has. */
    boolean isOver(Instant at) {
        return leavesAt != null && leavesAt.isBefore(at);
    }

    UUID id() {
        return id;
    }

    ClearanceRequest request() {
        return request;
    }

    int position() {
        return position;
    }

    String from() {
        return from;
    }

    String to() {
        return to;
    }

    String country() {
        return country;
    }

    Instant departsAt() {
        return departsAt;
    }

    Instant arrivesAt() {
        return arrivesAt;
    }

    @Nullable
    Instant leavesAt() {
        return leavesAt;
    }

    boolean transit() {
        return transit;
    }

    @Nullable
    String carrier() {
        return carrier;
    }

    @Nullable
    String accommodation() {
        return accommodation;
    }
}
