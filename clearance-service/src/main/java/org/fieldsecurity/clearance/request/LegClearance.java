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
import java.util.Optional;
import java.util.UUID;
import org.fieldsecurity.clearance.assessment.AssessmentView;
import org.fieldsecurity.clearance.assessment.AssessmentView.Decider;
import org.fieldsecurity.clearance.assessment.PlannedLeg;
import org.fieldsecurity.clearance.assessment.PlannedTraveller;
import org.fieldsecurity.clearance.policy.Designation;
import org.fieldsecurity.clearance.policy.Effect;
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

    /** Whose it is today; merges of people's records change it, and nothing else. */
    @Column(nullable = false, updatable = false)
    private UUID person;

    /** The record that it was asked for, where another stands for that one since. */
    @Column(insertable = false, updatable = false)
    private @Nullable UUID named;

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

    /** When it was last asked for: at the submission or by a material change (T15, T21). */
    @Column(name = "asked_at")
    private @Nullable Instant askedAt;

    /** The end of this traveller's stay. */
    @Column(name = "leaves_at")
    private @Nullable Instant leavesAt;

    /** The end that an extension asks for; null while none is asked for. */
    @Column(name = "wanted_until")
    private @Nullable Instant wantedUntil;

    /** How dangerous the rating was at the last judgement, by the order of the policy's rows. */
    @Column(nullable = false)
    private int risk;

    /** Whether an office of the traveller's organization has a say (T14). */
    @Column(name = "by_organization", nullable = false)
    private boolean byOrganization;

    /** Whether somebody is to decide on it: the database derives it. */
    @Column(nullable = false, insertable = false, updatable = false)
    private boolean awaits;

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
        this.state = LegState.DRAFT;
        follow(leg);
    }

    /** Takes place and times of its leg, which an amendment may have changed. */
    @SuppressWarnings("NullAway.Init") // The constructor calls it too.
    final void follow(RequestLeg leg) {
        country = leg.country();
        dutyStation = leg.to();
        departsAt = leg.departsAt();
        leavesAt = leg.leavesAt();
    }

    void designate(Designation changed) {
        designation = changed;
    }

    /** Takes the first verdict since it was asked for: cleared or refused by the rules, or waiting for a decision. */
    void submit(Judgement judgement) {
        Verdict verdict = judgement.assessment().verdict();
        if (verdict instanceof Verdict.Automatic) {
            move(LegAction.CLEAR_AUTOMATICALLY);
            clearedAt = judgement.at();
        } else if (verdict.consents().isEmpty()) {
            move(LegAction.REFUSE_BY_RULE);
        } else if (state != LegState.PENDING) {
            move(LegAction.AWAIT_DECISION);
        }
        askedAt = judgement.at();
        judged(judgement);
    }

    /** Opens it again after a material change, and the time for the decision counts anew (T15, T21). */
    void askAgain() {
        reopen();
        askedAt = null;
    }

    /** Consents that were given count no more, and neither does a slip. */
    private void reopen() {
        move(LegAction.REOPEN);
        consents = 0;
        clearedAt = null;
        slipIssuedAt = null;
    }

    /** Cuts the stay short. */
    void curtail(Instant until) {
        move(LegAction.CURTAIL);
        leavesAt = until;
        wantedUntil = null;
    }

    /** Asks for a longer stay; what the rules allow is granted at once, the rest waits for a decision. */
    void askToStay(Instant until, Judgement judgement) {
        require(LegAction.EXTEND);
        Verdict verdict = judgement.assessment().verdict();
        wantedUntil = until;
        consents = 0;
        if (verdict instanceof Verdict.Automatic) {
            extend(judgement, true);
        } else {
            judged(judgement);
        }
    }

    /** Takes a consent to a longer stay: the last one grants it. */
    void extend(Judgement judgement, boolean complete) {
        consents = consentsFor(judgement) + 1;
        if (complete) {
            move(LegAction.EXTEND);
            leavesAt = wantedUntil;
            wantedUntil = null;
        }
        judged(judgement);
    }

    /** Leaves the stay as long as it was. */
    void refuseExtension(Judgement judgement) {
        wantedUntil = null;
        judged(judgement);
    }

    void requestInformation() {
        move(LegAction.REQUEST_INFORMATION);
    }

    void giveInformation() {
        move(LegAction.GIVE_INFORMATION);
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

    /**
     * Takes the verdict under another rating: what must be cleared again waits for decisions, none of which is given;
     * what nobody can clear is refused; what needs no decision any more is cleared. A journey that has begun goes on.
     *
     * @return whether anything changed
     */
    boolean reassess(Effect effect, Judgement judgement) {
        switch (effect) {
            case STAYS_CLEARED, STAYS, TO_BE_RELOCATED, MUST_LEAVE -> {
                return false;
            }
            case MUST_RECLEAR -> reopen();
            case REFUSED -> {
                reopen();
                move(LegAction.REFUSE_BY_RULE);
            }
            case NOTIFIED -> {
                move(LegAction.CLEAR_AUTOMATICALLY);
                clearedAt = judgement.at();
            }
            case STILL_WAITS -> {}
        }
        consents = 0;
        judged(judgement);
        return true;
    }

    /** Whether this traveller's stay has ended by then; one without a known end never has. */
    boolean isOver(Instant at) {
        return leavesAt != null && leavesAt.isBefore(at);
    }

    /** Whether the traveller is on the way or there, by what was told or by the hour of departure. */
    boolean hasBegun(Instant at) {
        return switch (state) {
            case IN_PROGRESS, EXTENDED, CURTAILED -> true;
            case AUTO_CLEARED, CLEARED -> !departsAt.isAfter(at);
            default -> false;
        };
    }

    /** Of the decisions on its request, the consents that count for it. */
    List<LegDecision> counted(List<LegDecision> decisions) {
        List<LegDecision> given = decisions.stream()
                .filter(decision -> decision.clearance().equals(id))
                .filter(decision -> decision.outcome() == NewDecision.Outcome.CLEAR)
                .toList();
        return given.subList(Math.max(0, given.size() - consents), given.size());
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

    int risk() {
        return risk;
    }

    int consents() {
        return consents;
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
        risk = judgement.risk();
        byOrganization = judgement.byOrganization();
        assessment = judgement.view();
        assessedAt = judgement.at();
    }

    /** The leg as this traveller makes it; where a longer stay is asked for, the part that is added to it. */
    PlannedLeg journey(PlannedLeg planned) {
        return wantedUntil == null || leavesAt == null
                ? planned.until(leavesAt)
                : longerStay(planned, leavesAt, wantedUntil);
    }

    /** What a longer stay adds to a leg, as a leg of its own: it begins where the stay would have ended. */
    static PlannedLeg longerStay(PlannedLeg planned, Instant from, Instant until) {
        return new PlannedLeg(
                planned.to(),
                planned.to(),
                from,
                from,
                until,
                planned.transit(),
                null,
                planned.lodging(),
                planned.last());
    }

    PlannedTraveller planned() {
        return new PlannedTraveller(person(), designation);
    }

    Traveller traveller() {
        return new Traveller(person(), category, organization, designation);
    }

    /** Who gives the next consent; the last one that the verdict names where all were given. */
    Optional<Decider> nextDecider() {
        List<Decider> deciders = assessment == null ? List.of() : assessment.decidedBy();
        return deciders.isEmpty()
                ? Optional.empty()
                : Optional.of(deciders.get(Math.min(consents, deciders.size() - 1)));
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

    /** The record that it was asked for. */
    UUID person() {
        return named == null ? person : named;
    }

    /** Whose it is today (P10). */
    UUID whose() {
        return person;
    }

    /** Whether it is somebody's, by the record that it was asked for or the one that stands for it. */
    boolean isOf(UUID someone) {
        return someone.equals(person) || someone.equals(named);
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

    /** Whether others have heard of it: it waits for a decision, or is cleared for a leg that has not begun. */
    boolean isKnownToOthers() {
        return switch (state) {
            case PENDING, INFORMATION_REQUESTED, AUTO_CLEARED, CLEARED -> true;
            default -> false;
        };
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

    @Nullable
    Instant askedAt() {
        return askedAt;
    }

    @Nullable
    Instant leavesAt() {
        return leavesAt;
    }

    @Nullable
    Instant wantedUntil() {
        return wantedUntil;
    }

    /** What was reported of the journey; Hibernate keeps no object where nothing was. */
    Travelled travelled() {
        return travelled == null ? new Travelled() : travelled;
    }
}
