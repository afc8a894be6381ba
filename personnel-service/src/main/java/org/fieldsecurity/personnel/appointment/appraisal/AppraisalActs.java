package org.fieldsecurity.personnel.appointment.appraisal;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.personnel.appointment.Appointment;
import org.fieldsecurity.personnel.appointment.AppointmentAccess;
import org.fieldsecurity.personnel.appointment.Refusals;
import org.fieldsecurity.personnel.appointment.rules.AppraisalRule;

/** Keeps inputs to appraisals: given by the office that appoints, shown to it, the holder and who employs the holder. */
@ApplicationScoped
public class AppraisalActs {

    private final AppraisalInputs inputs;
    private final AppointmentAccess access;
    private final Ledger ledger;
    private final CurrentCaller caller;
    private final InstantSource clock;

    AppraisalActs(
            AppraisalInputs inputs,
            AppointmentAccess access,
            Ledger ledger,
            CurrentCaller caller,
            InstantSource clock) {
        this.inputs = inputs;
        this.access = access;
        this.ledger = ledger;
        this.caller = caller;
        this.clock = clock;
    }

    Uni<AppraisalInput> give(UUID appointment, NewAppraisalInput details) {
        UUID by = caller.requirePerson();
        Instant now = clock.instant();
        return access.keeping(appointment).flatMap(held -> {
            check(held.appointment(), details, by, now);
            return inputs.persistAndFlush(new AppraisalInput(appointment, details, by, now))
                    .call(input -> ledger.append(
                            new Change("appraisal-input", input.id(), "given", input.view(), held.authority())));
        });
    }

    Uni<List<AppraisalInput>> page(UUID appointment, PageRequest page) {
        Uni<List<AppraisalInput>> given = inputs.page(appointment, page);
        return access.readingAsEmployer(appointment, "appraisal input").chain(() -> given);
    }

    private static void check(Appointment appointment, NewAppraisalInput details, UUID by, Instant now) {
        AppraisalRule.bar(appointment.office(), appointment.holder(), by)
                .ifPresent(refusal -> Refusals.throwIfAny(List.of(refusal)));
        if (!AppraisalRule.served(details.year(), appointment.period(), now)) {
            throw ProblemException.invalid(
                    "/year", "must be a year that has begun, with the appointment in force in it");
        }
    }
}
