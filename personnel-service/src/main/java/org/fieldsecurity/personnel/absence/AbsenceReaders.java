package org.fieldsecurity.personnel.absence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.personnel.appointment.Appointment;
import org.fieldsecurity.personnel.appointment.Refusals;
import org.jspecify.annotations.Nullable;

/** Who records absences, and who may know why somebody is away. That they are away is known to everybody. */
@ApplicationScoped
public class AbsenceReaders {

    private static final String ORGANIZATION = "select organization from person where id = ?1";
    private static final Office[] OVER_OFFICIALS = {Office.COORDINATOR};
    private static final Office[] OVER_REPRESENTATIVES = {
        Office.EXECUTIVE_HEAD, Office.HQ_FOCAL_POINT, Office.COORDINATOR
    };

    private final CurrentCaller caller;

    AbsenceReaders(CurrentCaller caller) {
        this.caller = caller;
    }

    /** The authority of the holder, or of an office above; 403 for everybody else. */
    Authority requireRecording(Appointment appointment, Instant now) {
        return caller.get().is(appointment.holder()) && appointment.isInForce(now)
                ? appointment.held().authority()
                : caller.require(appointment.scope(), above(appointment));
    }

    /** Passes the holder, the deputy, and the offices above; for everybody else it isn't there: 404. */
    void requireReading(Appointment appointment, @Nullable UUID deputy) {
        boolean own = caller.get().is(appointment.holder())
                || (deputy != null && caller.get().is(deputy));
        boolean above = caller.get() instanceof Caller.Person person
                && person.authorityOver(appointment.scope(), above(appointment)).isPresent();
        if (!own && !above) {
            throw ProblemException.notFound("absence");
        }
    }

    /** Refuses a deputy from another organization than the one that the absent person represents [An 22]. */
    Uni<Void> requireSameOrganization(Appointment appointment, UUID deputy) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(ORGANIZATION, String.class)
                        .setParameter(1, deputy)
                        .getSingleResult())
                .invoke(organization -> {
                    if (!(appointment.scope() instanceof Scope.OrganizationInCountry(String own, String country))
                            || !own.equals(organization)) {
                        throw Refusals.of("A1", "The deputy is of the organization that is represented.", "An 22");
                    }
                })
                .replaceWithVoid();
    }

    private static Office[] above(Appointment appointment) {
        return appointment.office() == Office.COUNTRY_REPRESENTATIVE ? OVER_REPRESENTATIVES : OVER_OFFICIALS;
    }
}
