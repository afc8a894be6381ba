package org.fieldsecurity.training.briefing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.training.briefing.rules.ArrivalStep;
import org.fieldsecurity.training.briefing.rules.BriefingMove;
import org.fieldsecurity.training.briefing.rules.BriefingOrder;
import org.fieldsecurity.training.briefing.rules.BriefingState;
import org.fieldsecurity.training.briefing.rules.KnownBriefing;
import org.jspecify.annotations.Nullable;

/** The security briefing that one traveller owes after one leg of a journey [22(c), 33] (T11). Never deleted. */
@Entity
public class Briefing {

    /** How it was signed. */
    @Schema(name = "BriefingSignature", description = "How a briefing was signed")
    public enum Signature {
        /** Here, by the traveller or the employee whose dependant they are. */
        ELECTRONIC,
        /** On a paper that the security officer keeps. */
        ON_PAPER
    }

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(nullable = false)
    private UUID request;

    @Column(nullable = false)
    private UUID leg;

    @Column(nullable = false)
    private UUID person;

    @Column(nullable = false)
    private String organization;

    @Column(name = "duty_station", nullable = false)
    private String dutyStation;

    @Column(nullable = false)
    private String country;

    @Column(name = "arrived_at", nullable = false)
    private Instant arrivedAt;

    @Column(name = "due_at", nullable = false)
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private BriefingState state;

    @Column(name = "given_at")
    @Nullable
    private Instant givenAt;

    @Column(name = "given_by")
    @Nullable
    private String givenBy;

    @Nullable
    private String language;

    @Column(nullable = false)
    private String[] topics = {};

    @Column(name = "signed_at")
    @Nullable
    private Instant signedAt;

    @Enumerated(EnumType.STRING)
    @Nullable
    private Signature signature;

    @Column(name = "signed_by")
    @Nullable
    private UUID signedBy;

    @Column(name = "paper_reference")
    @Nullable
    private String paperReference;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected Briefing() {}

    Briefing(Arrival arrival, ArrivalStep.Opened opened) {
        this.id = Ids.next();
        this.request = arrival.request();
        this.leg = arrival.leg();
        this.person = arrival.person();
        this.organization = arrival.organization();
        this.dutyStation = arrival.dutyStation();
        this.country = countryOf(arrival.dutyStation());
        this.arrivedAt = opened.arrivedAt();
        this.dueAt = opened.dueAt();
        this.state = BriefingState.OPEN;
    }

    /** Owes it again, and nothing of what was done before counts. */
    void open(Arrival arrival, ArrivalStep.Opened opened) {
        dutyStation = arrival.dutyStation();
        country = countryOf(arrival.dutyStation());
        arrivedAt = opened.arrivedAt();
        dueAt = opened.dueAt();
        state = BriefingState.OPEN;
        givenAt = null;
        givenBy = null;
        language = null;
        topics = new String[0];
    }

    /** Sets arrival and due instant anew. */
    void move(ArrivalStep.Moved moved) {
        arrivedAt = moved.arrivedAt();
        dueAt = moved.dueAt();
    }

    /** Owes nothing any more. */
    void voided() {
        state = BriefingState.VOID;
    }

    /** It was given; refused before the arrival (T11). */
    void give(NewGiving giving, String by) {
        require(BriefingMove.GIVE);
        if (!BriefingOrder.allowsGiving(arrivedAt, giving.givenAt())) {
            throw ProblemException.refused(
                    "The traveller hadn't arrived yet at that time.", List.of("T11"), List.of("10(j)", "33"));
        }
        givenAt = giving.givenAt().truncatedTo(ChronoUnit.MICROS);
        givenBy = by;
        language = giving.language();
        topics = giving.topics() == null ? new String[0] : giving.topics().toArray(String[]::new);
        state = BriefingState.GIVEN;
    }

    /** The traveller, or the employee whose dependant they are, signs here. */
    void sign(Instant at, UUID by) {
        signed(at, Signature.ELECTRONIC);
        signedBy = by;
    }

    /** The traveller signed a paper. */
    void signOnPaper(Instant at, String reference) {
        signed(at, Signature.ON_PAPER);
        paperReference = reference;
    }

    private void signed(Instant at, Signature how) {
        if (state == BriefingState.OPEN) {
            throw notGivenBefore(
                    "The briefing must be given first; the security officer of the place says when it was.");
        }
        require(BriefingMove.SIGN);
        if (!BriefingOrder.allowsSigning(givenAt, at)) {
            throw notGivenBefore("The briefing hadn't been given yet at that time.");
        }
        signedAt = at.truncatedTo(ChronoUnit.MICROS);
        signature = how;
        state = BriefingState.SIGNED;
    }

    private static ProblemException notGivenBefore(String detail) {
        return ProblemException.refused(detail, List.of("T11"), List.of("22(c)"));
    }

    private void require(BriefingMove move) {
        if (!state.legalMoves().contains(move)) {
            throw ProblemException.illegalState(
                    switch (state) {
                        case OPEN -> "The briefing hasn't been given yet.";
                        case GIVEN -> "The briefing has been given already.";
                        case SIGNED -> "The briefing is signed already.";
                        case VOID -> "The report of the arrival was taken back; no briefing is owed.";
                    },
                    state.legalMoves().stream().map(Enum::name).sorted().toList());
        }
    }

    private static String countryOf(String dutyStation) {
        return dutyStation.substring(0, 2);
    }

    /** The briefing as the rules see it. */
    KnownBriefing known() {
        return new KnownBriefing(state, dutyStation, arrivedAt);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    UUID leg() {
        return leg;
    }

    UUID person() {
        return person;
    }

    String organization() {
        return organization;
    }

    String dutyStation() {
        return dutyStation;
    }

    String country() {
        return country;
    }

    Instant dueAt() {
        return dueAt;
    }

    BriefingView view() {
        return new BriefingView(
                id,
                version,
                request,
                leg,
                person,
                organization,
                dutyStation,
                country,
                arrivedAt,
                dueAt,
                state,
                givenAt,
                givenBy,
                language,
                List.of(topics),
                signedAt,
                signedAt == null ? null : BriefingOrder.inTime(signedAt, dueAt),
                signature,
                signedBy,
                paperReference);
    }
}
