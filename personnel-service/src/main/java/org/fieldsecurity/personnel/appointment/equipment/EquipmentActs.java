package org.fieldsecurity.personnel.appointment.equipment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.time.Utc;
import org.fieldsecurity.kit.version.EntityTag;
import org.fieldsecurity.personnel.appointment.Appointment;
import org.fieldsecurity.personnel.appointment.AppointmentAccess;
import org.fieldsecurity.personnel.appointment.Refusals;
import org.fieldsecurity.personnel.appointment.rules.TermsRule;
import org.jspecify.annotations.Nullable;

/** Hands equipment out and takes it back, by the office that appoints. */
@ApplicationScoped
public class EquipmentActs {

    private final EquipmentIssues issues;
    private final AppointmentAccess access;
    private final Ledger ledger;
    private final InstantSource clock;

    EquipmentActs(EquipmentIssues issues, AppointmentAccess access, Ledger ledger, InstantSource clock) {
        this.issues = issues;
        this.access = access;
        this.ledger = ledger;
        this.clock = clock;
    }

    Uni<EquipmentIssue> handOut(UUID appointment, NewEquipmentIssue details) {
        requireNotFuture("/handedOutOn", details.handedOutOn());
        return access.keeping(appointment).flatMap(held -> {
            check(held.appointment());
            return issues.persistAndFlush(new EquipmentIssue(appointment, details))
                    .call(issue -> append(issue, "handed-out", held.authority()));
        });
    }

    Uni<EquipmentIssue> takeBack(UUID appointment, UUID id, @Nullable String ifMatch, EquipmentReturn back) {
        requireNotFuture("/on", back.on());
        return access.keeping(appointment).flatMap(held -> issues.findById(id).flatMap(issue -> {
            if (issue == null || !issue.appointment().equals(appointment)) {
                throw ProblemException.notFound("equipment");
            }
            EntityTag.require(ifMatch, issue.version());
            issue.comeBack(back.on());
            return issues.flush()
                    .chain(() -> append(issue, "returned", held.authority()))
                    .replaceWith(issue);
        }));
    }

    private void check(Appointment appointment) {
        TermsRule.equipment(appointment.office()).ifPresent(refusal -> Refusals.throwIfAny(List.of(refusal)));
        Instant end = appointment.validTo();
        if (end != null && !end.isAfter(clock.instant())) {
            throw ProblemException.illegalState("The appointment ended at " + end + ".", List.of());
        }
    }

    private void requireNotFuture(String pointer, LocalDate on) {
        if (on.isAfter(Utc.day(clock.instant()))) {
            throw ProblemException.invalid(pointer, "must not lie in the future");
        }
    }

    private Uni<Void> append(EquipmentIssue issue, String verb, Authority authority) {
        return ledger.append(new Change("equipment", issue.id(), verb, issue.view(), authority))
                .replaceWithVoid();
    }
}
