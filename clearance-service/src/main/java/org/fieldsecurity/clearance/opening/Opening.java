package org.fieldsecurity.clearance.opening;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.clearance.opening.rules.OpeningAction;
import org.fieldsecurity.clearance.opening.rules.OpeningKind;
import org.fieldsecurity.clearance.opening.rules.OpeningState;
import org.fieldsecurity.clearance.policy.Place;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.time.Utc;
import org.jspecify.annotations.Nullable;

/** A new office, a move or an extension of activities, from its proposal to the day it opens (T12). */
@Entity
@Table(name = "opening")
public class Opening {

    @Id
    private UUID id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private OpeningKind kind;

    @Column(nullable = false)
    private String organization;

    @Column(name = "duty_station", nullable = false)
    private String dutyStation;

    @Column(nullable = false)
    private String country;

    @Column(nullable = false)
    private String address;

    @Column(name = "from_address")
    private @Nullable String fromAddress;

    @Column(name = "planned_on")
    private @Nullable LocalDate plannedOn;

    @Column(nullable = false)
    private int headcount;

    @Column(nullable = false)
    private String description;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private OpeningState state;

    @Column(name = "proposed_by", nullable = false)
    private String proposedBy;

    @Column(name = "proposed_at", nullable = false)
    private Instant proposedAt;

    /** Changes with every consent and check, so that the version does too. */
    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @Column(name = "approved_at")
    private @Nullable Instant approvedAt;

    @Column(name = "opened_on")
    private @Nullable LocalDate openedOn;

    @Column(nullable = false)
    private boolean unapproved;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected Opening() {}

    /** A proposal that waits for consents and a check. */
    Opening(
            UUID id,
            OpeningDetails details,
            Place place,
            @Nullable LocalDate plannedOn,
            String proposedBy,
            Instant at) {
        this.id = id;
        this.kind = details.kind();
        this.organization = details.organization();
        this.dutyStation = place.dutyStation();
        this.country = place.country();
        this.address = details.address();
        this.fromAddress = details.fromAddress();
        this.plannedOn = plannedOn;
        this.headcount = details.headcount();
        this.description = details.description();
        this.state = OpeningState.PROPOSED;
        this.proposedBy = proposedBy;
        this.proposedAt = at;
        this.changedAt = at;
    }

    /** Takes something new on it that leaves its state or moves it on. */
    void move(OpeningAction action, Instant at) {
        require(action);
        if (state.on(action) instanceof OpeningState.Move.To(OpeningState next)) {
            state = next;
        }
        changedAt = at.isAfter(changedAt) ? at : changedAt.plusNanos(1000);
    }

    void approve(Instant at) {
        move(OpeningAction.APPROVE, at);
        approvedAt = at;
    }

    /** Opens it on a day, as approved or without an approval. */
    void open(boolean withoutApproval, LocalDate on, Instant at) {
        move(withoutApproval ? OpeningAction.OPEN_UNAPPROVED : OpeningAction.OPEN, at);
        unapproved = withoutApproval;
        openedOn = on;
    }

    /** Refuses an action that is not legal here, with the legal ones named. */
    void require(OpeningAction action) {
        if (state.on(action) instanceof OpeningState.Move.Illegal illegal) {
            throw ProblemException.illegalState(
                    "An opening that is " + state + " can't do " + action + ".",
                    illegal.legal().stream().map(Enum::name).sorted().toList());
        }
    }

    List<OpeningAction> legalActions() {
        return List.copyOf(state.legalActions());
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    OpeningKind kind() {
        return kind;
    }

    String organization() {
        return organization;
    }

    Place place() {
        return new Place(dutyStation, country);
    }

    /** The organization in the country: what its offices cover. */
    Scope organizationScope() {
        return new Scope.OrganizationInCountry(organization, country);
    }

    String address() {
        return address;
    }

    @Nullable
    String fromAddress() {
        return fromAddress;
    }

    @Nullable
    LocalDate plannedOn() {
        return plannedOn;
    }

    int headcount() {
        return headcount;
    }

    String description() {
        return description;
    }

    OpeningState state() {
        return state;
    }

    String proposedBy() {
        return proposedBy;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    @Nullable
    Instant approvedAt() {
        return approvedAt;
    }

    @Nullable
    LocalDate approvedOn() {
        return approvedAt == null ? null : Utc.day(approvedAt);
    }

    @Nullable
    LocalDate openedOn() {
        return openedOn;
    }

    boolean unapproved() {
        return unapproved;
    }
}
