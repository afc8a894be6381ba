package org.fieldsecurity.personnel.appointment;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.personnel.appointment.rules.AppointmentKind;
import org.fieldsecurity.personnel.appointment.rules.Period;
import org.jspecify.annotations.Nullable;

/**
 * Agency security officers who act as security officer, asked by the designated official, for some time [13(g)]. They
 * act as the agency officer that they are, and so no longer than they are it.
 */
@ApplicationScoped
public class ActingOfficers implements AppointmentEnded {

    private static final Authority RULE = Authority.system("A3");
    private static final String REASON = "The holder is no longer an agency security officer [13(g)].";

    private final Appointments appointments;
    private final AppointmentHistory history;

    ActingOfficers(Appointments appointments, AppointmentHistory history) {
        this.appointments = appointments;
        this.history = history;
    }

    /** Refuses to let somebody act who isn't an agency officer in the country all that time; passes what isn't acting. */
    Uni<Void> requireAgencyOfficer(NewAppointment wanted) {
        if (wanted.kindOrRegular() != AppointmentKind.ACTING) {
            return Uni.createFrom().voidItem();
        }
        return appointments
                .ofPerson(wanted.period(), Office.AGENCY_SECURITY_OFFICER, wanted.holder())
                .invoke(held -> {
                    if (held.stream()
                            .noneMatch(agency -> isIn(agency, wanted.place())
                                    && agency.period().covers(wanted.period()))) {
                        throw Refusals.of(
                                "A3",
                                "Only an agency security officer in the country acts as its security officer, for a time"
                                        + " within that appointment.",
                                "13(g)");
                    }
                })
                .chain(() -> requireOfficerActedFor(wanted.actsFor(), wanted.place()));
    }

    private Uni<Void> requireOfficerActedFor(@Nullable UUID officer, Scope place) {
        if (officer == null) {
            return Uni.createFrom().voidItem();
        }
        return appointments
                .findById(officer)
                .invoke(found -> {
                    if (found == null
                            || found.office() != Office.SECURITY_OFFICER
                            || !found.scope().covers(place)) {
                        throw ProblemException.invalid(
                                "/actsFor", "is not the appointment of a security officer for this place");
                    }
                })
                .replaceWithVoid();
    }

    @Override
    public Uni<Void> ended(Appointment agency, Authority authority) {
        if (agency.office() != Office.AGENCY_SECURITY_OFFICER) {
            return Uni.createFrom().voidItem();
        }
        Instant at = Objects.requireNonNull(agency.validTo(), "an appointment that ended has an end");
        return appointments
                .ofPerson(new Period(at, null), Office.SECURITY_OFFICER, agency.holder())
                .map(held -> held.stream()
                        .filter(it -> it.kind() == AppointmentKind.ACTING && isIn(agency, it.scope()))
                        .toList())
                .onItem()
                .transformToMulti(acting -> Multi.createFrom().iterable(acting))
                .onItem()
                .transformToUniAndConcatenate(acting -> lapse(acting, at))
                .collect()
                .last();
    }

    private Uni<Void> lapse(Appointment acting, Instant at) {
        Instant from = acting.period().from();
        acting.lapse(at.isAfter(from) ? at : from.plusMillis(1));
        return appointments.flush().chain(() -> history.ended(acting, "lapsed", RULE, REASON));
    }

    private static boolean isIn(Appointment agency, Scope place) {
        return agency.scope() instanceof Scope.OrganizationInCountry(String code, String country)
                && new Scope.Country(country).covers(place);
    }
}
