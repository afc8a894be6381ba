package org.fieldsecurity.inspection.deficiency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldsecurity.inspection.checklist.rules.Audience;
import org.fieldsecurity.inspection.deficiency.rules.DeficiencyMove;
import org.fieldsecurity.inspection.deficiency.rules.DeficiencyState;
import org.fieldsecurity.inspection.refusal.Refusals;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.id.Ids;
import org.jspecify.annotations.Nullable;

/** Something found not met, from the finding to the visit that confirms its correction. */
@Entity
public class Deficiency {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(nullable = false)
    private UUID mission;

    @Column(nullable = false)
    private UUID finding;

    @Column(name = "duty_station", nullable = false)
    private String dutyStation;

    @Column(nullable = false)
    private String country;

    @Column(nullable = false)
    private String scope;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Audience audience;

    @Column(nullable = false)
    private String item;

    @Column(nullable = false)
    private String paragraph;

    @Column(nullable = false)
    private String description;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private DeficiencyState state;

    @Column(name = "correct_by")
    private @Nullable LocalDate correctBy;

    @Column(name = "verify_by")
    private @Nullable LocalDate verifyBy;

    private @Nullable String evidence;

    @Column(name = "evidence_links", nullable = false)
    private String[] evidenceLinks;

    @Column(name = "claimed_by")
    private @Nullable String claimedBy;

    @Column(name = "claimed_at")
    private @Nullable Instant claimedAt;

    @Column(name = "verified_by")
    private @Nullable UUID verifiedBy;

    @Column(name = "closed_on")
    private @Nullable LocalDate closedOn;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected Deficiency() {}

    Deficiency(RaisedDeficiency raised) {
        this.id = Ids.next();
        this.mission = raised.mission();
        this.finding = raised.finding();
        this.dutyStation = raised.dutyStation().locode();
        this.country = raised.country();
        this.scope = raised.scope().text();
        this.audience = raised.audience();
        this.item = raised.item();
        this.paragraph = raised.paragraph();
        this.description = raised.description();
        this.state = DeficiencyState.OPEN;
        this.evidenceLinks = new String[0];
    }

    /** Sets what the debrief settled (I3). */
    void due(LocalDate correctBy, LocalDate verifyBy) {
        this.correctBy = correctBy;
        this.verifyBy = verifyBy;
    }

    /** Says with evidence that it is corrected; a follow-up visit will look. */
    void claim(CorrectionClaim claim, String by, Instant at) {
        move(DeficiencyMove.CLAIM_CORRECTION);
        evidence = claim.evidence();
        evidenceLinks = claim.links().toArray(String[]::new);
        claimedBy = by;
        claimedAt = at;
    }

    /** A follow-up visit found it corrected (I4). */
    void confirm(UUID visit, LocalDate on) {
        move(DeficiencyMove.CONFIRM);
        verifiedBy = visit;
        closedOn = on;
    }

    /** A follow-up visit found it not corrected: it is open again, and its dates stay. */
    void refute(UUID visit) {
        move(DeficiencyMove.REFUTE);
        verifiedBy = visit;
    }

    private void move(DeficiencyMove move) {
        state = state.after(move)
                .orElseThrow(() -> Refusals.illegalMove("deficiency", state, move, state.legalMoves()));
    }

    /**
     * The authority to claim its correction: that of the office that answers for it, of the security officer or
     * designated official of the place, or of the country representative whose organization it concerns.
     */
    Optional<Authority> authorityToClaim(Caller caller) {
        if (!(caller instanceof Caller.Person person)) {
            return Optional.empty();
        }
        Scope inspected = Scope.parse(scope);
        return audience.answeringOffice()
                .flatMap(office -> person.authorityOver(inspected, office))
                .or(() -> person.authorityOver(
                        inspected,
                        Office.SECURITY_OFFICER,
                        Office.DESIGNATED_OFFICIAL,
                        Office.DESIGNATED_OFFICIAL_AD_INTERIM,
                        Office.COUNTRY_REPRESENTATIVE))
                .or(() -> person.authorityOver(place(), Office.SECURITY_OFFICER, Office.DESIGNATED_OFFICIAL));
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    Scope.DutyStation place() {
        return new Scope.DutyStation(dutyStation);
    }

    Scope inspected() {
        return Scope.parse(scope);
    }

    DeficiencyView view() {
        return new DeficiencyView(
                id,
                mission,
                finding,
                dutyStation,
                scope,
                audience,
                item,
                paragraph,
                description,
                state,
                correctBy,
                verifyBy,
                evidence,
                List.of(evidenceLinks),
                claimedBy,
                claimedAt,
                verifiedBy,
                closedOn);
    }
}
