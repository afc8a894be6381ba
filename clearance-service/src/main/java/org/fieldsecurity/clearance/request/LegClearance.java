package org.fieldsecurity.clearance.request;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.clearance.assessment.AssessmentView;
import org.fieldsecurity.clearance.assessment.PlannedTraveller;
import org.fieldsecurity.clearance.policy.Designation;
import org.fieldsecurity.clearance.policy.LegAction;
import org.fieldsecurity.clearance.policy.LegState;
import org.fieldsecurity.clearance.policy.Sightings;
import org.fieldsecurity.clearance.policy.Traveller;
import org.fieldsecurity.clearance.policy.TravellerCategory;
import org.fieldsecurity.clearance.policy.Verdict;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** One traveller's clearance for one leg: decided on its own (T2), with its state machine (T20). */
@Entity
@Table(name = "leg_clearance")
public class LegClearance {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "request")
    private ClearanceRequest request;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "leg")
    private RequestLeg leg;

    /** Its place on the request: leg by leg, and within a leg as the travellers were named. */
    @Column(nullable = false)
    private int position;

    @Column(nullable = false)
    private UUID person;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private TravellerCategory category;

    @Column(nullable = false)
    private String organization;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Designation designation;

    @Column(nullable = false)
    private String country;

    @Column(name = "duty_station", nullable = false)
    private String dutyStation;

    @Column(name = "departs_at", nullable = false)
    private Instant departsAt;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private LegState state;

    private @Nullable String rating;

    @Convert(converter = AssessmentColumn.class)
    private @Nullable AssessmentView assessment;

    @Column(name = "assessed_at")
    private @Nullable Instant assessedAt;

    /** Consents given so far, of those that the verdict asks for. */
    @Column(nullable = false)
    private int consents;

    @Column(name = "cleared_at")
    private @Nullable Instant clearedAt;

    @Column(name = "slip_issued_at")
    private @Nullable Instant slipIssuedAt;

    @Embedded
    private @Nullable Travelled travelled;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected LegClearance() {}

    LegClearance(UUID id, RequestLeg leg, int position, Traveller traveller) {
        this.id = id;
        this.request = leg.request();
        this.leg = leg;
        this.position = position;
        this.person = traveller.person();
        this.category = traveller.category();
        this.organization = traveller.organization();
        this.designation = traveller.designation();
        this.country = leg.country();
        this.dutyStation = leg.to();
        this.departsAt = leg.departsAt();
        this.state = LegState.DRAFT;
    }

    /** Takes the first verdict: cleared or refused by the rules, or waiting for a decision. */
    void submit(Judgement judgement) {
        Verdict verdict = judgement.assessment().verdict();
        if (verdict instanceof Verdict.Automatic) {
            move(LegAction.CLEAR_AUTOMATICALLY);
            clearedAt = judgement.at();
        } else {
            move(verdict.consents().isEmpty() ? LegAction.REFUSE_BY_RULE : LegAction.AWAIT_DECISION);
        }
        judged(judgement);
    }

    /** Takes a consent: the last one clears it. Consents given under another rating no longer count. */
    void consent(Judgement judgement, boolean complete) {
        if (complete) {
            move(LegAction.CLEAR);
            clearedAt = judgement.at();
        } else {
            require(LegAction.CLEAR);
        }
        consents = consentsFor(judgement) + 1;
        judged(judgement);
    }

    void refuse(Judgement judgement) {
        move(LegAction.REFUSE);
        judged(judgement);
    }

    void revoke() {
        move(LegAction.REVOKE);
        clearedAt = null;
    }

    /** Takes the reports that count; an uncleared journey is kept, but no state says that it was permitted. */
    void travelled(Sightings sightings) {
        travelled = new Travelled(sightings);
        if (sightings.begun()) {
            moveIfLegal(LegAction.START);
        }
        if (sightings.left() != null) {
            moveIfLegal(LegAction.COMPLETE);
        }
    }

    /** The traveller has set out from where it leads: it is over. */
    void goneOn() {
        moveIfLegal(LegAction.START);
        moveIfLegal(LegAction.COMPLETE);
    }

    private void moveIfLegal(LegAction action) {
        if (state.legalActions().contains(action)) {
            move(action);
        }
    }

    void slipIssued(Instant at) {
        if (slipIssuedAt == null) {
            slipIssuedAt = at;
        }
    }

    /** How many consents given count for a verdict of this judgement. */
    int consentsFor(Judgement judgement) {
        return judgement.rating().equals(rating) ? consents : 0;
    }

    /** Moves by a legal action; any other is refused with the legal ones named. */
    void move(LegAction action) {
        require(action);
        if (state.on(action) instanceof LegState.Move.To(LegState next)) {
            state = next;
        }
    }

    /** Refuses an action that is not legal here, with the legal ones named. */
    void require(LegAction action) {
        if (state.on(action) instanceof LegState.Move.Illegal illegal) {
            throw ProblemException.illegalState(
                    "A leg that is " + state + " can't do " + action + ".",
                    illegal.legal().stream().map(Enum::name).sorted().toList());
        }
    }

    private void judged(Judgement judgement) {
        rating = judgement.rating();
        assessment = judgement.view();
        assessedAt = judgement.at();
    }

    PlannedTraveller planned() {
        return new PlannedTraveller(person, designation);
    }

    Traveller traveller() {
        return new Traveller(person, category, organization, designation);
    }

    List<String> legalActions() {
        return state.legalActions().stream().map(Enum::name).toList();
    }

    UUID id() {
        return id;
    }

    ClearanceRequest request() {
        return request;
    }

    RequestLeg leg() {
        return leg;
    }

    UUID person() {
        return person;
    }

    TravellerCategory category() {
        return category;
    }

    String organization() {
        return organization;
    }

    Designation designation() {
        return designation;
    }

    String country() {
        return country;
    }

    String dutyStation() {
        return dutyStation;
    }

    Instant departsAt() {
        return departsAt;
    }

    LegState state() {
        return state;
    }

    @Nullable
    String rating() {
        return rating;
    }

    @Nullable
    AssessmentView assessment() {
        return assessment;
    }

    @Nullable
    Instant clearedAt() {
        return clearedAt;
    }

    @Nullable
    Instant slipIssuedAt() {
        return slipIssuedAt;
    }

    /** What was reported of the journey; Hibernate keeps no object where nothing was. */
    Travelled travelled() {
        return travelled == null ? new Travelled() : travelled;
    }
}
