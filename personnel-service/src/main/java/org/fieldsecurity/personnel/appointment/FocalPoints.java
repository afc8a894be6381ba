package org.fieldsecurity.personnel.appointment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.personnel.appointment.rules.AppointmentKind;
import org.fieldsecurity.personnel.appointment.rules.FocalPointRule;

/**
 * A5: a team focal point serves where no security officer does, and no longer once one takes up duty [9]. Somebody who
 * acts as security officer for a time [13(g)] doesn't end the focal point's service.
 */
@ApplicationScoped
public class FocalPoints implements AppointmentMade {

    private static final Authority RULE = Authority.system("A5");
    private static final String REASON = "A security officer takes up duty at the duty station [9].";

    private final Appointments appointments;
    private final AppointmentHistory history;
    private final InstantSource clock;

    FocalPoints(Appointments appointments, AppointmentHistory history, InstantSource clock) {
        this.appointments = appointments;
        this.history = history;
        this.clock = clock;
    }

    /** Refuses a focal point for a time in which a security officer serves there; passes every other office. */
    Uni<Void> requireNoOfficer(NewAppointment wanted) {
        if (wanted.office() != Office.TEAM_FOCAL_POINT) {
            return Uni.createFrom().voidItem();
        }
        List<Scope> places = wanted.place().coveredBy().stream()
                .filter(place -> !(place instanceof Scope.World))
                .toList();
        return appointments
                .during(wanted.period(), Office.SECURITY_OFFICER, places)
                .invoke(officers -> Refusals.throwIfAny(FocalPointRule.bar(
                                wanted.period(),
                                officers.stream()
                                        .filter(officer -> officer.kind() == AppointmentKind.REGULAR)
                                        .map(Appointment::period)
                                        .toList())
                        .stream()
                        .toList()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> made(Appointment officer, Authority authority) {
        if (officer.office() != Office.SECURITY_OFFICER || officer.kind() != AppointmentKind.REGULAR) {
            return Uni.createFrom().voidItem();
        }
        return focalPointsUnder(officer)
                .toMulti()
                .onItem()
                .<Appointment>transformToIterable(found -> found)
                .onItem()
                .transformToUniAndConcatenate(focalPoint -> lapse(focalPoint, officer))
                .collect()
                .last();
    }

    private Uni<List<Appointment>> focalPointsUnder(Appointment officer) {
        return switch (officer.scope()) {
            case Scope.DutyStation station ->
                appointments.during(officer.period(), Office.TEAM_FOCAL_POINT, List.of(station));
            case Scope.Country(String code) -> appointments.inCountry(officer.period(), Office.TEAM_FOCAL_POINT, code);
            default -> Uni.createFrom().item(List.of());
        };
    }

    private Uni<Void> lapse(Appointment focalPoint, Appointment officer) {
        Instant at = FocalPointRule.lapse(
                focalPoint.period().from(), officer.period().from(), clock.instant());
        focalPoint.lapse(at);
        return appointments.flush().chain(() -> history.ended(focalPoint, "lapsed", RULE, REASON));
    }
}
