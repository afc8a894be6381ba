package org.fieldsecurity.personnel.appointment.candidacy;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.personnel.appointment.AppointmentStage;
import org.fieldsecurity.personnel.appointment.AppointmentView;
import org.fieldsecurity.personnel.appointment.Gates;
import org.fieldsecurity.personnel.appointment.Instrument;
import org.fieldsecurity.personnel.appointment.NewAppointment;
import org.fieldsecurity.personnel.appointment.Recorded;
import org.fieldsecurity.personnel.appointment.Refusals;
import org.fieldsecurity.personnel.appointment.rules.AppointmentForm.Gate;
import org.fieldsecurity.personnel.appointment.rules.AppointmentKind;
import org.fieldsecurity.personnel.appointment.rules.AppointmentRules;
import org.fieldsecurity.personnel.appointment.rules.CandidacyRule;
import org.fieldsecurity.personnel.appointment.rules.CandidacyRule.Move;
import org.fieldsecurity.personnel.appointment.rules.Period;
import org.jspecify.annotations.Nullable;

/** A person named for an office that they may not take up yet: it gives no authority (A3, A4). */
@Entity
public class Candidacy {

    @Id
    private UUID id;

    @Version
    private int version;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private AppointmentStage state;

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

    @Column(name = "approval_reference")
    private @Nullable String approvalReference;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected Candidacy() {}

    /** A candidacy on the day on which it is recorded. */
    Candidacy(UUID id, NewAppointment wanted, LocalDate today) {
        this.id = id;
        this.office = wanted.office();
        this.scope = wanted.scope();
        this.holder = wanted.holder();
        this.validFrom = wanted.validFrom();
        this.validTo = wanted.validTo();
        this.instrument = wanted.instrument();
        this.gates = wanted.gates();
        this.state = stage(today);
    }

    /** The Coordinator approves today [An 12]. */
    void approve(String reference, LocalDate today) {
        require(Move.APPROVE, today);
        gates = known().approved(today);
        approvalReference = reference;
        state = stage(today);
    }

    /** The induction is recorded. */
    void induct(LocalDate on, LocalDate today) {
        require(Move.RECORD_INDUCTION, today);
        gates = known().inducted(on);
        state = stage(today);
    }

    /** It is given up. */
    void withdraw(LocalDate today) {
        require(Move.WITHDRAW, today);
        state = AppointmentStage.WITHDRAWN;
    }

    /**
     * The appointment that it becomes.
     *
     * @param at the instant at which the last gate was recorded; the office isn't held earlier
     * @throws ProblemException 422 when the time for which the person was named has passed
     */
    NewAppointment appointment(Instant at) {
        Period tenure = CandidacyRule.tenure(validFrom, validTo, at)
                .orElseThrow(() -> Refusals.of(
                        "A4",
                        "The time for which the candidate was named has passed. Withdraw it and name anew.",
                        "30"));
        return new NewAppointment(
                office,
                scope,
                holder,
                tenure.from(),
                tenure.to(),
                instrument,
                gates,
                AppointmentKind.REGULAR,
                null,
                false,
                false,
                null,
                null);
    }

    /** Refuses with 409 and the legal moves what the state doesn't allow. */
    private void require(Move move, LocalDate today) {
        List<Move> legal = isOpen() ? CandidacyRule.legal(awaited(today).orElse(null)) : List.of();
        if (!legal.contains(move)) {
            throw ProblemException.illegalState(
                    "The candidacy is " + state + ".",
                    legal.stream().map(Move::name).toList());
        }
    }

    private AppointmentStage stage(LocalDate today) {
        return switch (awaited(today).orElse(null)) {
            case null -> AppointmentStage.ACTIVE;
            case COORDINATOR_APPROVED -> AppointmentStage.AWAITING_APPROVAL;
            case INDUCTED, TEAM_CONSULTED -> AppointmentStage.AWAITING_INDUCTION;
        };
    }

    private Optional<Gate> awaited(LocalDate today) {
        return CandidacyRule.awaited(office, known().passed(), today);
    }

    private Gates known() {
        return gates == null ? Gates.NONE : gates;
    }

    boolean isOpen() {
        return state == AppointmentStage.AWAITING_APPROVAL || state == AppointmentStage.AWAITING_INDUCTION;
    }

    boolean isActive() {
        return state == AppointmentStage.ACTIVE;
    }

    boolean needsInduction() {
        return known().inductedOn() == null;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    Office office() {
        return office;
    }

    Scope scope() {
        return Scope.parse(scope);
    }

    UUID holder() {
        return holder;
    }

    Recorded recorded() {
        return new Recorded(view(), version);
    }

    CandidacyState state() {
        return new CandidacyState(
                id, state, office, scope(), holder, validFrom, validTo, instrument, known(), approvalReference);
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
                known(),
                state,
                AppointmentKind.REGULAR,
                null,
                false,
                null,
                null,
                null,
                AppointmentRules.isRetroactive(instrument.dated(), validFrom));
    }
}
