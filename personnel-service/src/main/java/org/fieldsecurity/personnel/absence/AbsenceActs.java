package org.fieldsecurity.personnel.absence;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.version.EntityTag;
import org.fieldsecurity.personnel.absence.rules.AbsenceRule;
import org.fieldsecurity.personnel.appointment.Appointment;
import org.fieldsecurity.personnel.appointment.AppointmentRegister;
import org.fieldsecurity.personnel.appointment.Refusals;
import org.fieldsecurity.personnel.appointment.rules.Period;
import org.fieldsecurity.personnel.person.PersonRegister;
import org.jspecify.annotations.Nullable;

/** Records who is away and who is back; whoever acts meanwhile follows in the same transaction. */
@ApplicationScoped
public class AbsenceActs {

    private final Absences absences;
    private final AbsenceReaders readers;
    private final AppointmentRegister appointments;
    private final PersonRegister people;
    private final StandIns standIns;
    private final Ledger ledger;
    private final InstantSource clock;

    AbsenceActs(
            Absences absences,
            AbsenceReaders readers,
            AppointmentRegister appointments,
            PersonRegister people,
            StandIns standIns,
            Ledger ledger,
            InstantSource clock) {
        this.absences = absences;
        this.readers = readers;
        this.appointments = appointments;
        this.people = people;
        this.standIns = standIns;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The absence; 404 when the caller may not know of it. */
    Uni<Absence> read(UUID id) {
        return find(id).call(absence -> appointments
                .find(absence.appointment())
                .invoke(appointment -> readers.requireReading(appointment, absence.deputy())));
    }

    Uni<Absence> record(NewAbsence details) {
        return appointments.inTurn(details.appointment()).flatMap(appointment -> {
            Instant now = clock.instant();
            Authority authority = readers.requireRecording(appointment, now);
            Refusals.throwIfAny(AbsenceRule.check(
                    appointment.office(),
                    appointment.period(),
                    new Period(details.from(), details.until()),
                    details.deputy() != null));
            Absence absence = new Absence(Ids.next(), details, now);
            return requireDeputy(appointment, details.deputy())
                    .chain(() -> requireThere(appointment, absence))
                    .chain(() -> absences.persistAndFlush(absence))
                    .chain(() -> append(absence, "recorded", authority))
                    .chain(() -> standIns.changed(appointment, authority))
                    .replaceWith(absence);
        });
    }

    Uni<Absence> end(UUID id, @Nullable String ifMatch, AbsenceReturn back) {
        return find(id).flatMap(absence -> appointments
                .inTurn(absence.appointment())
                .call(() -> Panache.getSession().chain(session -> session.refresh(absence)))
                .flatMap(appointment -> {
                    Instant now = clock.instant();
                    Authority authority = readers.requireRecording(appointment, now);
                    EntityTag.require(ifMatch, absence.version());
                    absence.end(Objects.requireNonNullElse(back.at(), now), now);
                    return absences.flush()
                            .chain(() -> append(absence, "ended", authority))
                            .chain(() -> standIns.changed(appointment, authority))
                            .replaceWith(absence);
                }));
    }

    private Uni<Absence> find(UUID id) {
        return absences.findById(id).onItem().ifNull().failWith(() -> ProblemException.notFound("absence"));
    }

    private Uni<Void> requireDeputy(Appointment appointment, @Nullable UUID deputy) {
        if (deputy == null) {
            return Uni.createFrom().voidItem();
        }
        if (deputy.equals(appointment.holder())) {
            throw Refusals.of("A1", "The deputy is somebody else.", "An 22");
        }
        return people.require("/deputy", deputy).chain(() -> readers.requireSameOrganization(appointment, deputy));
    }

    private Uni<Void> requireThere(Appointment appointment, Absence wanted) {
        return absences.of(List.of(appointment.id()))
                .invoke(known -> {
                    if (known.stream().anyMatch(absence -> overlap(absence, wanted))) {
                        throw Refusals.of(
                                "A1", "An absence is recorded for a part of that time; end that one first.", "8(b)");
                    }
                })
                .replaceWithVoid();
    }

    private static boolean overlap(Absence one, Absence other) {
        return one.period()
                .flatMap(period -> other.period().filter(period::overlaps))
                .isPresent();
    }

    private Uni<Void> append(Absence absence, String verb, Authority authority) {
        return ledger.append(new Change("absence", absence.id(), verb, absence.view(), authority))
                .replaceWithVoid();
    }
}
