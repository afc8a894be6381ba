package org.fieldsecurity.personnel.appointment;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.HeldOffice;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.personnel.appointment.rules.AppointmentKind;
import org.fieldsecurity.personnel.appointment.rules.AppointmentRules;
import org.fieldsecurity.personnel.appointment.rules.Period;
import org.jspecify.annotations.Nullable;

/** An office held by a person for a scope, from an instant on, under an instrument. */
@Entity
public class Appointment {

    @Id
    private UUID id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Office office;

    @Column(nullable = false)
    private String scope;

    @Column(nullable = false)
    private UUID holder;

    @Column(name = "valid_from", nullable = false)
    private Instant validFrom;

    @Column(name = "valid_to")
    private @Nullable Instant validTo;

    @Embedded
    private Instrument instrument;

    @Embedded
    private @Nullable Gates gates;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private AppointmentKind kind;

    @Column(name = "acts_for")
    private @Nullable UUID actsFor;

    @Column(nullable = false)
    private boolean alternate;

    @Embedded
    private @Nullable WorkingTime workingTime;

    @Embedded
    private @Nullable Recommendation recommendation;

    @Column(name = "induction_certificate")
    private @Nullable UUID inductionCertificate;

    /** Kept by the database, which is asked for those of a country. */
    @Column(insertable = false, updatable = false)
    private @Nullable String country;

    /** Kept by the database, which is asked for those that are. */
    @Column(insertable = false, updatable = false)
    private @Nullable Boolean retroactive;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected Appointment() {}

    Appointment(UUID id, NewAppointment details) {
        this.id = id;
        this.office = details.office();
        this.scope = details.scope();
        this.holder = details.holder();
        this.validFrom = details.validFrom();
        this.validTo = details.validTo();
        this.instrument = details.instrument();
        this.gates = details.gates();
        this.kind = details.kindOrRegular();
        this.actsFor = details.actsFor();
        this.alternate = details.asAlternate();
        this.workingTime = details.workingTime();
        this.recommendation = details.recommendation();
    }

    /** Which certificate showed the induction. */
    void shownBy(UUID certificate) {
        inductionCertificate = certificate;
    }

    /** Sets the working time that the employer releases. */
    void release(WorkingTime released) {
        workingTime = released;
    }

    /**
     * Sets the first instant after the appointment.
     *
     * @throws ProblemException 409 when it has an earlier end already, 422 when it would end before it began
     */
    void end(Instant at) {
        if (validTo != null && !validTo.isAfter(at)) {
            throw ProblemException.illegalState("The appointment ends at " + validTo + " already.", List.of());
        }
        if (!at.isAfter(validFrom)) {
            throw ProblemException.refused(
                    "An appointment ends after it began, at " + validFrom + ".", List.of("A1"), List.of("8"));
        }
        validTo = at;
    }

    /** Ends at the instant by a rule, unless it ends earlier. */
    void lapse(Instant at) {
        validTo = validTo == null || validTo.isAfter(at) ? at : validTo;
    }

    /** Stable id, UUIDv7. */
    public UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    /** The office. */
    public Office office() {
        return office;
    }

    /** In the holder's own right, or for the time being. */
    public AppointmentKind kind() {
        return kind;
    }

    /** Where the office is held. */
    public Scope scope() {
        return Scope.parse(scope);
    }

    /** Who holds it. */
    public UUID holder() {
        return holder;
    }

    /** The time for which it is made. */
    public Period period() {
        return new Period(validFrom, validTo);
    }

    /** First instant after the appointment; null while no end is set. */
    public @Nullable Instant validTo() {
        return validTo;
    }

    /** Whether the office is held at the instant. */
    public boolean isInForce(Instant at) {
        return !validFrom.isAfter(at) && (validTo == null || validTo.isAfter(at));
    }

    /** This appointment as a link in a chain of authority. */
    public Authority.Link link() {
        return new Authority.Link(id, office, scope(), holder, instrument.reference(), validFrom, validTo);
    }

    /** The office as its holder holds it. */
    public HeldOffice held() {
        return new HeldOffice(office, scope(), holder, List.of(link()));
    }

    /** What ledger and feed say of it. */
    AppointmentState state() {
        return new AppointmentState(
                id,
                office,
                scope(),
                holder,
                validFrom,
                validTo,
                List.of(link()),
                instrument,
                gates,
                kind,
                actsFor,
                alternate,
                workingTime,
                recommendation,
                inductionCertificate);
    }

    /** As it is answered. */
    public Recorded recorded() {
        return new Recorded(view(), version);
    }

    AppointmentView view() {
        return new AppointmentView(
                id,
                office,
                scope,
                holder,
                validFrom,
                validTo,
                instrument,
                gates == null ? Gates.NONE : gates,
                AppointmentStage.ACTIVE,
                kind,
                actsFor,
                alternate,
                workingTime,
                recommendation,
                inductionCertificate,
                AppointmentRules.isRetroactive(instrument.dated(), validFrom));
    }
}
