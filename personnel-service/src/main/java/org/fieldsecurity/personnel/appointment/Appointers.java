package org.fieldsecurity.personnel.appointment;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.personnel.appointment.rules.AppointmentForm;
import org.fieldsecurity.personnel.appointment.rules.AppointmentKind;

/** Who appoints whom, by the table of offices. */
@ApplicationScoped
public class Appointers {

    private static final String AREA_OF_ZONE =
            "select d.area from zone z join duty_station d on d.locode = z.duty_station"
                    + " where z.code = ?1 and d.area is not null";

    private final CurrentCaller caller;

    Appointers(CurrentCaller caller) {
        this.caller = caller;
    }

    /** The caller's authority to appoint, or 403; the administrator's where the chain begins. */
    public Uni<Authority> require(Office office, AppointmentKind kind, Scope scope) {
        List<Office> appointers = AppointmentForm.of(office, kind).appointedBy();
        if (appointers.isEmpty()) {
            return Uni.createFrom().item(caller.requireAdministrator());
        }
        Optional<Authority> own = authority(scope, appointers.toArray(Office[]::new));
        if (own.isPresent()) {
            return Uni.createFrom().item(own.get());
        }
        return office == Office.WARDEN && scope instanceof Scope.Zone zone
                ? ofAreaCoordinator(zone)
                : Uni.createFrom().failure(ProblemException.forbidden());
    }

    /** Whether the caller holds one of the offices over the place. */
    public boolean callerHolds(Scope scope, Office... offices) {
        return authority(scope, offices).isPresent();
    }

    /** Whether the caller could appoint to the office; asked before they see what only appointers may. */
    public Uni<Boolean> mayAppoint(Office office, AppointmentKind kind, Scope scope) {
        return Uni.createFrom()
                .deferred(() -> require(office, kind, scope))
                .replaceWith(true)
                .onFailure(ProblemException.class)
                .recoverWithItem(false);
    }

    /** Inside an area its coordinator designates the wardens [18(b)]. */
    private Uni<Authority> ofAreaCoordinator(Scope.Zone zone) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(AREA_OF_ZONE, String.class)
                        .setParameter(1, zone.country() + "/" + zone.name())
                        .getSingleResultOrNull())
                .map(area -> Optional.ofNullable(area)
                        .flatMap(code -> authority(Scope.parse("area:" + code), Office.AREA_COORDINATOR))
                        .orElseThrow(ProblemException::forbidden));
    }

    private Optional<Authority> authority(Scope scope, Office... offices) {
        return caller.get() instanceof Caller.Person person ? person.authorityOver(scope, offices) : Optional.empty();
    }
}
