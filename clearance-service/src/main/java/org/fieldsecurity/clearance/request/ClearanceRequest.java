package org.fieldsecurity.clearance.request;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldsecurity.clearance.assessment.CaseFile;
import org.fieldsecurity.clearance.assessment.Itinerary;
import org.fieldsecurity.clearance.assessment.ItineraryLeg;
import org.fieldsecurity.clearance.assessment.PlannedLeg;
import org.fieldsecurity.clearance.assessment.PlannedTraveller;
import org.fieldsecurity.clearance.policy.Assessment;
import org.fieldsecurity.clearance.policy.LegAction;
import org.fieldsecurity.clearance.policy.LegState;
import org.fieldsecurity.clearance.policy.Purpose;
import org.fieldsecurity.clearance.policy.RequestStatus;
import org.fieldsecurity.clearance.policy.Traveller;
import org.fieldsecurity.kit.id.Ids;
import org.jspecify.annotations.Nullable;

/** A journey of one or more people for which clearance is asked; its status is that of its legs (T2, T6). */
@Entity
@Table(name = "clearance_request")
public class ClearanceRequest {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(nullable = false)
    private String title;

    @Column(nullable = false)
    private String organization;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Purpose purpose;

    @Column(nullable = false)
    private String contact;

    @Column(name = "created_by", nullable = false)
    private String createdBy;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    /** Changes with every decision, so that the version does too. */
    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private RequestStatus status;

    @Column(name = "departs_at", nullable = false)
    private Instant departsAt;

    @OneToMany(mappedBy = "request", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<RequestLeg> legs = new ArrayList<>();

    @OneToMany(mappedBy = "request", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<LegClearance> clearances = new ArrayList<>();

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected ClearanceRequest() {}

    /** A draft with a clearance to be had for each leg and traveller. */
    ClearanceRequest(UUID id, NewClearanceRequest details, CaseFile file, String organization, String createdBy) {
        this.id = id;
        this.title = details.title();
        this.organization = organization;
        this.purpose = details.purpose();
        this.contact = details.contact();
        this.createdBy = createdBy;
        this.createdAt = file.at();
        this.changedAt = file.at();
        this.status = RequestStatus.DRAFT;
        List<PlannedLeg> planned = PlannedLeg.of(details.legs());
        this.departsAt = planned.getFirst().departsAt();
        for (int i = 0; i < planned.size(); i++) {
            String country = file.place(planned.get(i)).country();
            RequestLeg leg = add(details.legs().get(i), i + 1, country);
            details.travellers().forEach(traveller -> add(leg, file.traveller(traveller)));
        }
    }

    /**
     * Takes another journey. A leg whose places, times or travellers changed opens again, each other one stays as it is;
     * what is taken out stays on the record as given up (T21).
     *
     * @return what it took from whom
     * @throws org.fieldsecurity.kit.problem.ProblemException 409 when a leg that has begun would change
     */
    Amendment.Taken amend(AmendedRequest wanted, CaseFile file) {
        return new Amendment(this, wanted, file).make();
    }

    void describe(AmendedRequest wanted) {
        title = wanted.title();
        purpose = wanted.purpose();
        contact = wanted.contact();
    }

    RequestLeg add(ItineraryLeg leg, int position, String country) {
        RequestLeg added = new RequestLeg(Ids.next(), this, position, leg, country);
        legs.add(added);
        return added;
    }

    LegClearance add(RequestLeg leg, Traveller traveller) {
        LegClearance added = new LegClearance(Ids.next(), leg, clearances.size() + 1, traveller);
        clearances.add(added);
        return added;
    }

    /** Submits it: the rules clear or refuse what they can, the rest waits for decisions. */
    void submit(CaseFile file) {
        submittedAt = file.at();
        clearances.stream()
                .filter(clearance -> clearance.state() != LegState.CANCELLED)
                .forEach(clearance -> clearance.submit(judge(clearance, file)));
        changed(file.at());
    }

    /** The verdict on one of its clearances now. */
    Judgement judge(LegClearance clearance, CaseFile file) {
        Instant askedAt = clearance.askedAt();
        boolean again = clearance.wantedUntil() != null;
        return Judgement.of(
                file,
                clearance.journey(planned(clearance.leg())),
                clearance.planned(),
                purpose,
                askedAt == null || again ? file.at() : askedAt);
    }

    /** The verdict on a longer stay of a traveller. */
    Judgement judgeStay(LegClearance clearance, Instant from, Instant until, CaseFile file) {
        PlannedLeg stay = LegClearance.longerStay(planned(clearance.leg()), from, until);
        return Judgement.of(file, stay, clearance.planned(), purpose, file.at());
    }

    /** The bare verdict on one of its clearances, for a comparison with another. */
    Assessment assess(LegClearance clearance, CaseFile file) {
        return file.judge(
                planned(clearance.leg()), clearance.planned(), purpose, submittedAt == null ? file.at() : submittedAt);
    }

    /**
     * Gives up every leg that has not begun; the record stays (T21).
     *
     * @return those that waited for a decision or were cleared, of which others know
     */
    List<LegClearance> cancel(Instant at) {
        List<LegClearance> known =
                clearances.stream().filter(LegClearance::isKnownToOthers).toList();
        clearances.stream()
                .filter(clearance -> clearance.state() != LegState.CANCELLED)
                .forEach(clearance -> clearance.move(LegAction.CANCEL));
        changed(at);
        return known;
    }

    void departs(Instant at) {
        departsAt = at;
    }

    void changed(Instant at) {
        changedAt = at.isAfter(changedAt) ? at : changedAt.plusNanos(1000);
        status = RequestStatus.of(clearances.stream().map(LegClearance::state).toList());
    }

    /** The clearances that were last asked for at this instant, and not given up since. */
    List<LegClearance> askedAt(Instant at) {
        return clearances.stream()
                .filter(clearance -> at.equals(clearance.askedAt()) && clearance.state() != LegState.CANCELLED)
                .toList();
    }

    /** The legs of the journey in their order, without those that were taken out. */
    List<RequestLeg> itinerary() {
        return legs.stream()
                .filter(leg -> !leg.isDropped())
                .sorted(Comparator.comparingInt(RequestLeg::position))
                .toList();
    }

    /** The legs as the rules read them. */
    List<PlannedLeg> planned() {
        return itinerary().stream().map(this::planned).toList();
    }

    /** The journey as the rules read it. */
    Itinerary journey() {
        return new Itinerary(
                planned(),
                clearances.stream().map(LegClearance::person).collect(Collectors.toSet()),
                clearances.stream()
                        .filter(clearance -> clearance.state() != LegState.CANCELLED)
                        .map(LegClearance::person)
                        .collect(Collectors.toSet()));
    }

    /** Everybody who travels, and whoever did before they were taken out. */
    List<PlannedTraveller> travellers() {
        return clearances.stream().map(LegClearance::planned).distinct().toList();
    }

    /** A traveller's clearance for a leg: the one that stands, or else the one given up last. */
    Optional<LegClearance> clearance(UUID leg, UUID person) {
        return clearances.stream()
                .filter(one -> one.leg().id().equals(leg) && one.person().equals(person))
                .reduce((one, other) -> one.state() == LegState.CANCELLED ? other : one);
    }

    PlannedLeg planned(RequestLeg leg) {
        return leg.planned(leg.position() == itinerary().size());
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String title() {
        return title;
    }

    String organization() {
        return organization;
    }

    Purpose purpose() {
        return purpose;
    }

    String contact() {
        return contact;
    }

    String createdBy() {
        return createdBy;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    @Nullable
    Instant submittedAt() {
        return submittedAt;
    }

    RequestStatus status() {
        return status;
    }

    Instant departsAt() {
        return departsAt;
    }

    List<RequestLeg> legs() {
        return legs;
    }

    List<LegClearance> clearances() {
        return clearances;
    }
}
