package org.fieldsecurity.personnel.delegation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.version.EntityTag;
import org.fieldsecurity.personnel.appointment.Appointment;
import org.fieldsecurity.personnel.appointment.AppointmentActs;
import org.fieldsecurity.personnel.appointment.AppointmentEnd;
import org.fieldsecurity.personnel.appointment.AppointmentEnded;
import org.fieldsecurity.personnel.person.PersonRegister;
import org.jspecify.annotations.Nullable;

/** Delegates and revokes, and ends delegations with the appointment that they rest on. */
@ApplicationScoped
public class DelegationActs implements AppointmentEnded {

    private final Delegations delegations;
    private final AppointmentActs appointments;
    private final PersonRegister people;
    private final Ledger ledger;
    private final CurrentCaller caller;
    private final InstantSource clock;

    DelegationActs(
            Delegations delegations,
            AppointmentActs appointments,
            PersonRegister people,
            Ledger ledger,
            CurrentCaller caller,
            InstantSource clock) {
        this.delegations = delegations;
        this.appointments = appointments;
        this.people = people;
        this.ledger = ledger;
        this.caller = caller;
        this.clock = clock;
    }

    /** The delegation, or 404. */
    Uni<Delegation> find(UUID id) {
        return delegations.findById(id).onItem().ifNull().failWith(() -> ProblemException.notFound("delegation"));
    }

    Uni<Delegation> delegate(NewDelegation details) {
        return appointments.find(details.appointment()).flatMap(appointment -> {
            Authority authority = requireHolder(appointment);
            check(appointment, details);
            Delegation delegation = new Delegation(Ids.next(), details);
            return people.require("/holder", details.holder())
                    .chain(() -> requireRoom(appointment))
                    .chain(() -> delegations.persistAndFlush(delegation))
                    .call(stored -> append(stored, appointment, "made", authority, null));
        });
    }

    Uni<Delegation> revoke(UUID id, @Nullable String ifMatch, AppointmentEnd end) {
        return find(id).flatMap(delegation -> appointments
                .find(delegation.appointment())
                .flatMap(appointment -> {
                    Authority authority = requireHolder(appointment);
                    EntityTag.require(ifMatch, delegation.version());
                    delegation.end(end.at());
                    return delegations
                            .flush()
                            .chain(() -> append(delegation, appointment, "revoked", authority, end.reason()))
                            .replaceWith(delegation);
                }));
    }

    @Override
    public Uni<Void> ended(Appointment appointment, Authority authority) {
        Instant at = Objects.requireNonNull(appointment.validTo(), "an appointment that ended has an end");
        return delegations
                .endingAfter(appointment.id(), at)
                .toMulti()
                .onItem()
                .<Delegation>transformToIterable(open -> open)
                .onItem()
                .transformToUniAndConcatenate(delegation -> {
                    delegation.end(at);
                    return append(delegation, appointment, "lapsed", authority, "The appointment ended");
                })
                .collect()
                .last();
    }

    private Authority requireHolder(Appointment appointment) {
        if (!caller.get().is(appointment.link().holder()) || !appointment.isInForce(clock.instant())) {
            throw ProblemException.forbidden();
        }
        return appointment.held().authority();
    }

    private static void check(Appointment appointment, NewDelegation details) {
        Instant end = appointment.validTo();
        if (!appointment.scope().covers(Scope.parse(details.scope()))) {
            throw refused("The scope must lie within the appointment's, which is " + appointment.scope() + ".");
        }
        if (end != null && details.validTo().isAfter(end)) {
            throw refused("A delegation can't outlast the appointment, which ends at " + end + ".");
        }
        if (appointment.link().holder().equals(details.holder())) {
            throw refused("Powers are delegated to somebody else.");
        }
    }

    private Uni<Void> requireRoom(Appointment appointment) {
        return delegations
                .endingAfter(appointment.id(), clock.instant())
                .invoke(open -> {
                    if (open.size() >= Delegations.MAX_OPEN) {
                        throw refused(
                                "The appointment has " + Delegations.MAX_OPEN + " open delegations; revoke some.");
                    }
                })
                .replaceWithVoid();
    }

    private Uni<Void> append(
            Delegation delegation, Appointment appointment, String verb, Authority authority, @Nullable String reason) {
        return ledger.append(new Change(
                        "delegation",
                        delegation.id().toString(),
                        verb,
                        delegation.state(appointment.link()),
                        authority,
                        reason))
                .replaceWithVoid();
    }

    private static ProblemException refused(String detail) {
        return ProblemException.refused(detail, List.of("A8"), List.of());
    }
}
