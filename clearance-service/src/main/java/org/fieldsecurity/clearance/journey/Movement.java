package org.fieldsecurity.clearance.journey;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.fieldsecurity.clearance.policy.MovementKind;
import org.fieldsecurity.clearance.policy.MovementSource;
import org.fieldsecurity.clearance.policy.Sighting;
import org.fieldsecurity.clearance.request.TravelledLeg;
import org.fieldsecurity.clearance.request.TravelledLeg.OnLeg;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.AuthorityColumn;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What somebody reported of a traveller on a leg. Never changed; conflicting reports stand side by side. */
@Entity
@Immutable
@Table(name = "movement")
public class Movement {

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID request;

    @Column(nullable = false)
    private UUID leg;

    @Column(nullable = false)
    private UUID clearance;

    @Column(nullable = false)
    private UUID person;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private MovementKind kind;

    @Column(name = "happened_at", nullable = false)
    private Instant happenedAt;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private MovementSource source;

    @Column(name = "reported_by", nullable = false)
    private String reportedBy;

    /** With its chain (A8). */
    @Convert(converter = AuthorityColumn.class)
    @Column(nullable = false)
    private Authority authority;

    @Column(name = "reported_at", nullable = false)
    private Instant reportedAt;

    private @Nullable String note;

    /** Whether the traveller had no clearance for the leg when it was reported. */
    @Column(nullable = false)
    private boolean uncleared;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected Movement() {}

    Movement(UUID id, TravelledLeg leg, OnLeg traveller, NewMovement details, Reporter reporter, Instant reportedAt) {
        this.id = id;
        this.request = leg.request();
        this.leg = leg.leg();
        this.clearance = traveller.clearance();
        this.person = traveller.person();
        this.kind = details.kind();
        this.happenedAt = details.happenedAt();
        this.source = reporter.source();
        this.reportedBy = reporter.authority().actor();
        this.authority = reporter.authority();
        this.reportedAt = reportedAt;
        this.note = details.note();
        this.uncleared = !traveller.cleared();
    }

    /** The report as the rules read it. */
    Sighting sighting() {
        return new Sighting(kind, happenedAt, source, reportedAt);
    }

    UUID id() {
        return id;
    }

    UUID person() {
        return person;
    }

    MovementView view() {
        return new MovementView(
                id, request, leg, person, kind, happenedAt, source, reportedBy, reportedAt, note, uncleared);
    }
}
