package org.fieldsecurity.personnel.appointment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.personnel.appointment.rules.AppointmentForm;

/**
 * A1: an office that one person holds has one seat for a scope, every other a seat for each holder. Answers with the
 * rule where it can be told; what two requests do at the same moment is parted by the database.
 */
@ApplicationScoped
public class Seats {

    private final Appointments appointments;

    Seats(Appointments appointments) {
        this.appointments = appointments;
    }

    /** Refuses an appointment whose seat is taken at some instant of its time. */
    Uni<Void> requireFree(NewAppointment wanted) {
        return appointments
                .takingTheSeatOf(wanted)
                .invoke(taken -> {
                    if (!taken.isEmpty()) {
                        throw refusal(wanted, taken.getFirst());
                    }
                })
                .replaceWithVoid();
    }

    private static ProblemException refusal(NewAppointment wanted, Appointment taken) {
        String[] paragraphs = AppointmentForm.of(wanted.office()).paragraphs().toArray(String[]::new);
        return taken.holder().equals(wanted.holder())
                ? Refusals.of(
                        "A1",
                        "This person holds this office for this scope during that time already. End that appointment"
                                + " first, or begin when it ends.",
                        paragraphs)
                : Refusals.of(
                        "A1",
                        "Somebody else holds this office for this scope during that time. End that appointment first, or"
                                + " begin when it ends.",
                        paragraphs);
    }
}
