package org.fieldsecurity.personnel.appointment;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.personnel.appointment.rules.Period;

/** What other features may ask of appointments. */
@ApplicationScoped
public class AppointmentRegister {

    private final Appointments appointments;

    AppointmentRegister(Appointments appointments) {
        this.appointments = appointments;
    }

    /** The appointment; 404 when there is none, and a candidacy is none. */
    public Uni<Appointment> find(UUID id) {
        return appointments.findById(id).onItem().ifNull().failWith(() -> ProblemException.notFound("appointment"));
    }

    /** The appointment as it is once changes of the offices around it have their turn; 404 when there is none. */
    public Uni<Appointment> inTurn(UUID id) {
        return find(id).call(appointment -> Turns.of(appointment.scope())
                .chain(() -> Panache.getSession().chain(session -> session.refresh(appointment))));
    }

    /** Appointments to the office for exactly this scope with an instant in common with the period, the first first. */
    public Uni<List<Appointment>> during(Period period, Office office, Scope scope) {
        return appointments.during(period, office, List.of(scope));
    }
}
