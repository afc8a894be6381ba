package org.fieldsecurity.personnel.delegation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
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
import org.fieldsecurity.personnel.appointment.AppointmentEnd;
import org.fieldsecurity.personnel.appointment.AppointmentEnded;
import org.fieldsecurity.personnel.appointment.AppointmentRegister;
import org.fieldsecurity.personnel.appointment.Refusals;
import org.fieldsecurity.personnel.appointment.rules.Period;
import org.fieldsecurity.personnel.delegation.rules.DelegationRule;
import org.fieldsecurity.personnel.delegation.rules.DelegationRule.Powers;
import org.fieldsecurity.personnel.person.PersonRegister;
import org.jspecify.annotations.Nullable;

/** Delegates and revokes, and ends delegations with the appointment that they rest on. */
@ApplicationScoped
public class DelegationActs implements AppointmentEnded {

    private final Delegations delegations;
    private final AppointmentRegister appointments;
    private final PersonRegister people;
    private final Ledger ledger;
    private final CurrentCaller caller;
    private final InstantSource clock;

    DelegationActs(
            Delegations delegations,
            AppointmentRegister appointments,
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

    private Uni<Delegation> find(UUID id) {
        return delegations.findById(id).onItem().ifNull().failWith(() -> ProblemException.notFound("delegation"));
    }

    /** The delegation with the appointment that it rests on, or 404. */
    Uni<Resting> read(UUID id) {
        return find(id).flatMap(delegation ->
                appointments.find(delegation.appointment()).map(appointment -> new Resting(delegation, appointment)));
    }

    Uni<Resting> delegate(NewDelegation details) {
        return appointments.inTurn(details.appointment()).flatMap(appointment -> {
            Authority authority = requireHolder(appointment);
            check(appointment, details);
            Delegation delegation = new Delegation(Ids.next(), details);
            return people.require("/holder", details.holder())
                    .chain(() -> requireRoom(appointment))
                    .chain(() -> delegations.persistAndFlush(delegation))
                    .call(stored -> append(stored, appointment, "made", authority, null))
                    .map(stored -> new Resting(stored, appointment));
        });
    }

    Uni<Resting> revoke(UUID id, @Nullable String ifMatch, AppointmentEnd end) {
        return find(id).flatMap(delegation -> appointments
                .inTurn(delegation.appointment())
                .call(() -> Panache.getSession().chain(session -> session.refresh(delegation)))
                .flatMap(appointment -> {
                    Authority authority = requireHolder(appointment);
                    EntityTag.require(ifMatch, delegation.version());
                    delegation.end(end.at());
                    return delegations
                            .flush()
                            .chain(() -> append(delegation, appointment, "revoked", authority, end.reason()))
                            .map(done -> new Resting(delegation, appointment));
                }));
    }

    @Override
    public Uni<Void> ended(Appointment appointment, Authority authority) {
        Instant at = Objects.requireNonNull(appointment.validTo(), "an appointment that ended has an end");
        return delegations
                .endingAfter(appointment.id(), at, Delegations.MANY)
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
        Powers powers =
                new Powers(appointment.office(), appointment.scope(), appointment.holder(), appointment.period());
        Refusals.throwIfAny(DelegationRule.check(
                powers,
                details.holder(),
                Scope.parse(details.scope()),
                new Period(details.validFrom(), details.validTo())));
    }

    private Uni<Void> requireRoom(Appointment appointment) {
        return delegations
                .endingAfter(appointment.id(), clock.instant(), Delegations.MAX_OPEN)
                .invoke(open -> {
                    if (open.size() >= Delegations.MAX_OPEN) {
                        throw Refusals.of(
                                "A8",
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
}
