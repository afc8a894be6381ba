package org.fieldsecurity.personnel.appointment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Authority;

/** Has somebody take up an office whose gates are passed: the last checks, the row, and what follows from it. */
@ApplicationScoped
public class AppointmentTaking {

    private final Appointments appointments;
    private final Seats seats;
    private final FocalPoints focalPoints;
    private final ActingOfficers acting;
    private final AppointmentHistory history;

    AppointmentTaking(
            Appointments appointments,
            Seats seats,
            FocalPoints focalPoints,
            ActingOfficers acting,
            AppointmentHistory history) {
        this.appointments = appointments;
        this.seats = seats;
        this.focalPoints = focalPoints;
        this.acting = acting;
        this.history = history;
    }

    /**
     * Stores the appointment, in a transaction that has its turn.
     *
     * @param certificate the one that showed the induction
     */
    public Uni<Appointment> take(UUID id, NewAppointment wanted, Optional<UUID> certificate, Authority authority) {
        Appointment appointment = new Appointment(id, wanted);
        certificate.ifPresent(appointment::shownBy);
        return seats.requireFree(wanted)
                .chain(() -> focalPoints.requireNoOfficer(wanted))
                .chain(() -> acting.requireAgencyOfficer(wanted))
                .chain(() -> appointments.persistAndFlush(appointment))
                .call(stored -> history.made(stored, authority));
    }
}
