package org.fieldsecurity.personnel.appointment;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.time.Utc;
import org.fieldsecurity.kit.version.EntityTag;
import org.fieldsecurity.personnel.appointment.candidacy.CandidacyActs;
import org.fieldsecurity.personnel.appointment.rules.AppointmentForm;
import org.fieldsecurity.personnel.appointment.rules.AppointmentForm.Gate;
import org.fieldsecurity.personnel.appointment.rules.AppointmentRules;
import org.fieldsecurity.personnel.appointment.rules.Refusal;
import org.fieldsecurity.personnel.appointment.rules.TermsRule;
import org.fieldsecurity.personnel.person.PersonRegister;
import org.fieldsecurity.personnel.replica.CertifiedGate;
import org.fieldsecurity.personnel.replica.PassedGates;
import org.fieldsecurity.personnel.replica.PassedGates.Proof;
import org.jspecify.annotations.Nullable;

/** Appoints and ends appointments, under the authority that the table of offices asks for. */
@ApplicationScoped
public class AppointmentActs {

    private final Appointments appointments;
    private final Appointers appointers;
    private final PersonRegister people;
    private final KnownPlaces places;
    private final PassedGates certificates;
    private final AppointmentTaking taking;
    private final CandidacyActs candidacies;
    private final AppointmentHistory history;

    AppointmentActs(
            Appointments appointments,
            Appointers appointers,
            PersonRegister people,
            KnownPlaces places,
            PassedGates certificates,
            AppointmentTaking taking,
            CandidacyActs candidacies,
            AppointmentHistory history) {
        this.appointments = appointments;
        this.appointers = appointers;
        this.people = people;
        this.places = places;
        this.certificates = certificates;
        this.taking = taking;
        this.candidacies = candidacies;
        this.history = history;
    }

    /** The appointment, or 404; a candidacy isn't one. */
    public Uni<Appointment> find(UUID id) {
        return appointments.findById(id).onItem().ifNull().failWith(() -> ProblemException.notFound("appointment"));
    }

    /** The appointment, or else the candidacy if the caller may see it; 404 for everything else. */
    Uni<Recorded> read(UUID id) {
        return appointments
                .findById(id)
                .flatMap(found ->
                        found == null ? candidacies.read(id) : Uni.createFrom().item(found.recorded()));
    }

    Uni<Recorded> appoint(NewAppointment wanted) {
        return appointers
                .require(wanted.office(), wanted.kindOrRegular(), wanted.place())
                .flatMap(authority -> Turns.of(wanted.place())
                        .chain(() -> people.require("/holder", wanted.holder()))
                        .chain(() -> places.require(wanted.place()))
                        .chain(() -> induction(wanted))
                        .flatMap(proof -> appoint(withProof(wanted, proof), proof, authority)));
    }

    private Uni<Recorded> appoint(NewAppointment wanted, Optional<Proof> proof, Authority authority) {
        List<Refusal> refusals = AppointmentRules.check(wanted.proposal(wanted.knownGates()));
        if (!refusals.isEmpty() && wanted.asCandidate()) {
            return candidacies.open(wanted, authority);
        }
        Refusals.throwIfAny(refusals);
        return taking.take(Ids.next(), wanted, proof.map(Proof::certificate), authority)
                .map(Appointment::recorded);
    }

    /** The certificate that shows the induction, where the office needs one and no day was given. */
    private Uni<Optional<Proof>> induction(NewAppointment wanted) {
        boolean needed = AppointmentForm.of(wanted.office(), wanted.kindOrRegular())
                .gates()
                .contains(Gate.INDUCTED);
        return needed && wanted.knownGates().inductedOn() == null
                ? certificates.proof(CertifiedGate.INDUCTION, wanted.holder(), Utc.day(wanted.validFrom()))
                : Uni.createFrom().item(Optional.empty());
    }

    private static NewAppointment withProof(NewAppointment wanted, Optional<Proof> proof) {
        return proof.map(shown -> wanted.with(wanted.knownGates().inducted(shown.on())))
                .orElse(wanted);
    }

    Uni<Recorded> end(UUID id, @Nullable String ifMatch, AppointmentEnd end) {
        return appointments
                .findById(id)
                .flatMap(found -> found == null
                        ? candidacies.withdraw(id, ifMatch, end.reason())
                        : appointers
                                .require(found.office(), found.kind(), found.scope())
                                .flatMap(authority -> end(found, ifMatch, end, authority)));
    }

    private Uni<Recorded> end(
            Appointment appointment, @Nullable String ifMatch, AppointmentEnd end, Authority authority) {
        return Turns.of(appointment.scope())
                .chain(() -> Panache.getSession().chain(session -> session.refresh(appointment)))
                .chain(() -> {
                    EntityTag.require(ifMatch, appointment.version());
                    appointment.end(end.at());
                    return appointments.flush();
                })
                .chain(() -> history.ended(appointment, "ended", authority, end.reason()))
                .chain(() -> Uni.createFrom().item(appointment.recorded()));
    }

    Uni<Recorded> release(UUID id, @Nullable String ifMatch, WorkingTime released) {
        return find(id).flatMap(appointment -> appointers
                .require(appointment.office(), appointment.kind(), appointment.scope())
                .flatMap(authority -> {
                    TermsRule.workingTime(appointment.office())
                            .ifPresent(refusal -> Refusals.throwIfAny(List.of(refusal)));
                    EntityTag.require(ifMatch, appointment.version());
                    appointment.release(released);
                    return appointments
                            .flush()
                            .chain(() -> history.changed(appointment, authority))
                            .chain(() -> Uni.createFrom().item(appointment.recorded()));
                }));
    }
}
