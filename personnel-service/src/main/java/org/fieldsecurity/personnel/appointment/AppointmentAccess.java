package org.fieldsecurity.personnel.appointment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.personnel.person.Person;
import org.fieldsecurity.personnel.person.PersonRegister;
import org.fieldsecurity.personnel.zone.ZoneRegister;

/**
 * Who may see and keep what belongs to an appointment and isn't for everybody: its assessment, its equipment, what the
 * holder's appraisal gets.
 */
@ApplicationScoped
public class AppointmentAccess {

    /** Who answers for an organization's people: all of them, or those in a country. */
    private static final Office[] EMPLOYER = {
        Office.EXECUTIVE_HEAD, Office.HQ_FOCAL_POINT, Office.COUNTRY_REPRESENTATIVE
    };

    private final AppointmentRegister appointments;
    private final Appointers appointers;
    private final PersonRegister people;
    private final ZoneRegister zones;
    private final CurrentCaller caller;

    AppointmentAccess(
            AppointmentRegister appointments,
            Appointers appointers,
            PersonRegister people,
            ZoneRegister zones,
            CurrentCaller caller) {
        this.appointments = appointments;
        this.appointers = appointers;
        this.people = people;
        this.zones = zones;
        this.caller = caller;
    }

    /**
     * An appointment that the caller may appoint to.
     *
     * @param authority the caller's
     */
    public record Appointable(Appointment appointment, Authority authority) {}

    /** The appointment with the caller's authority to appoint to it; 404 without the one, 403 without the other. */
    public Uni<Appointable> keeping(UUID id) {
        return appointments.find(id).flatMap(appointment -> appointers
                .require(appointment.office(), appointment.kind(), appointment.scope())
                .map(authority -> new Appointable(appointment, authority)));
    }

    /**
     * The appointment, for its holder, for whoever may appoint to it, for the Coordinator and the security officer over
     * it, a zone's being that of its duty station; for everybody else what belongs to it isn't there: 404.
     *
     * @param what what the caller wants to see
     */
    public Uni<Appointment> reading(UUID id, String what) {
        return appointments.find(id).call(appointment -> mayRead(appointment).invoke(may -> require(may, what)));
    }

    /**
     * The appointment, for those who may read what belongs to it and for whoever answers for the people of the
     * organization that employs the holder; for everybody else it isn't there: 404.
     *
     * @param what what the caller wants to see
     */
    public Uni<Appointment> readingAsEmployer(UUID id, String what) {
        return appointments.find(id).call(appointment -> people.find(appointment.holder())
                .flatMap(holder -> appointers.callerHolds(employment(holder), EMPLOYER)
                        ? Uni.createFrom().item(true)
                        : mayRead(appointment))
                .invoke(may -> require(may, what)));
    }

    private Uni<Boolean> mayRead(Appointment appointment) {
        return caller.get().is(appointment.holder())
                        || appointers.callerHolds(appointment.scope(), Office.COORDINATOR, Office.SECURITY_OFFICER)
                ? Uni.createFrom().item(true)
                : appointers
                        .mayAppoint(appointment.office(), appointment.kind(), appointment.scope())
                        .flatMap(may -> may ? Uni.createFrom().item(true) : isGuarded(appointment.scope()));
    }

    private Uni<Boolean> isGuarded(Scope scope) {
        return scope instanceof Scope.Zone(String country, String name)
                ? zones.dutyStationOf(country + "/" + name)
                        .map(station -> station != null
                                && appointers.callerHolds(new Scope.DutyStation(station), Office.SECURITY_OFFICER))
                : Uni.createFrom().item(false);
    }

    private static void require(boolean may, String what) {
        if (!may) {
            throw ProblemException.notFound(what);
        }
    }

    private static Scope employment(Person holder) {
        return new Scope.OrganizationInCountry(
                holder.organization(), holder.dutyStation().substring(0, 2));
    }
}
