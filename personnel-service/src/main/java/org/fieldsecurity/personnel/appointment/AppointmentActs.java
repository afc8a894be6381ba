package org.fieldsecurity.personnel.appointment;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.version.EntityTag;
import org.fieldsecurity.personnel.appointment.rules.AppointmentForm;
import org.fieldsecurity.personnel.appointment.rules.AppointmentForm.Gate;
import org.fieldsecurity.personnel.appointment.rules.AppointmentRules;
import org.fieldsecurity.personnel.appointment.rules.AppointmentRules.Refusal;
import org.fieldsecurity.personnel.person.PersonRegister;
import org.jspecify.annotations.Nullable;

/** Appoints and ends appointments, under the authority that the table of offices asks for. */
@ApplicationScoped
public class AppointmentActs {

    private final Appointments appointments;
    private final PersonRegister people;
    private final List<AppointmentEnded> followers;
    private final Ledger ledger;
    private final CurrentCaller caller;

    AppointmentActs(
            Appointments appointments,
            PersonRegister people,
            @All List<AppointmentEnded> followers,
            Ledger ledger,
            CurrentCaller caller) {
        this.appointments = appointments;
        this.people = people;
        this.followers = followers;
        this.ledger = ledger;
        this.caller = caller;
    }

    /** The appointment, or 404. */
    public Uni<Appointment> find(UUID id) {
        return appointments.findById(id).onItem().ifNull().failWith(() -> ProblemException.notFound("appointment"));
    }

    Uni<Appointment> appoint(NewAppointment details) {
        Scope scope = Scope.parse(details.scope());
        Authority authority = requireAppointer(details.office(), scope);
        List<Refusal> refusals =
                AppointmentRules.check(details.office(), scope, details.validFrom(), passed(details.gates()));
        if (!refusals.isEmpty()) {
            throw refused(refusals);
        }
        Appointment appointment = new Appointment(Ids.next(), details);
        return people.require("/holder", details.holder())
                .chain(() -> requireVacant(details))
                .chain(() -> appointments.persistAndFlush(appointment))
                .call(stored ->
                        ledger.append(new Change("appointment", stored.id(), "made", stored.state(), authority)));
    }

    Uni<Appointment> end(UUID id, @Nullable String ifMatch, AppointmentEnd end) {
        return find(id).flatMap(appointment -> {
            Authority authority = requireAppointer(appointment.office(), appointment.scope());
            EntityTag.require(ifMatch, appointment.version());
            appointment.end(end.at());
            return appointments
                    .flush()
                    .chain(() -> ledger.append(new Change(
                            "appointment",
                            appointment.id().toString(),
                            "ended",
                            appointment.state(),
                            authority,
                            end.reason())))
                    .chain(() -> tell(appointment, authority))
                    .replaceWith(appointment);
        });
    }

    private Uni<Void> tell(Appointment appointment, Authority authority) {
        return Multi.createFrom()
                .iterable(followers)
                .onItem()
                .transformToUniAndConcatenate(follower -> follower.ended(appointment, authority))
                .collect()
                .last();
    }

    /** An office that appoints to it, or the administrator where the chain begins. */
    private Authority requireAppointer(Office office, Scope scope) {
        List<Office> appointers = AppointmentForm.of(office).appointedBy();
        return appointers.isEmpty()
                ? caller.requireAdministrator()
                : caller.require(scope, appointers.toArray(Office[]::new));
    }

    /** Answers with the rule where one can be told; two requests at the same moment are parted by the database. */
    private Uni<Void> requireVacant(NewAppointment details) {
        if (!AppointmentRules.isHeldByOne(details.office())) {
            return Uni.createFrom().voidItem();
        }
        return appointments
                .overlapping(details.office(), details.scope(), details.validFrom(), details.validTo())
                .invoke(count -> {
                    if (count > 0) {
                        throw ProblemException.refused(
                                "Somebody else holds this office for this scope during that time. End that appointment"
                                        + " first, or begin when it ends.",
                                List.of("A1"),
                                AppointmentForm.of(details.office()).paragraphs());
                    }
                })
                .replaceWithVoid();
    }

    private static Map<Gate, LocalDate> passed(@Nullable Gates gates) {
        Map<Gate, LocalDate> passed = new EnumMap<>(Gate.class);
        if (gates != null) {
            put(passed, Gate.TEAM_CONSULTED, gates.consultedOn());
            put(passed, Gate.COORDINATOR_APPROVED, gates.approvedOn());
            put(passed, Gate.INDUCTED, gates.inductedOn());
        }
        return passed;
    }

    private static void put(Map<Gate, LocalDate> passed, Gate gate, @Nullable LocalDate on) {
        if (on != null) {
            passed.put(gate, on);
        }
    }

    private static ProblemException refused(List<Refusal> refusals) {
        return ProblemException.refused(
                String.join(" ", refusals.stream().map(Refusal::explanation).toList()),
                refusals.stream().map(Refusal::rule).distinct().toList(),
                refusals.stream()
                        .flatMap(refusal -> refusal.paragraphs().stream())
                        .distinct()
                        .toList());
    }
}
