package org.fieldsecurity.personnel.appointment.assessment;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.problem.Problem;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.kit.time.Utc;
import org.fieldsecurity.kit.version.EntityTag;
import org.fieldsecurity.personnel.appointment.Appointment;
import org.fieldsecurity.personnel.appointment.AppointmentAccess;
import org.fieldsecurity.personnel.appointment.Refusals;
import org.fieldsecurity.personnel.appointment.rules.AssessmentRule;
import org.jspecify.annotations.Nullable;

/** Keeps and shows assessments: kept by the office that appoints, shown to it, to the holder and to few others. */
@ApplicationScoped
public class AssessmentActs {

    /** Tag of an appointment whose holder was never assessed. */
    private static final int NONE = 0;

    private final Assessments assessments;
    private final Competencies competencies;
    private final AppointmentAccess access;
    private final Ledger ledger;
    private final CurrentCaller caller;
    private final InstantSource clock;

    AssessmentActs(
            Assessments assessments,
            Competencies competencies,
            AppointmentAccess access,
            Ledger ledger,
            CurrentCaller caller,
            InstantSource clock) {
        this.assessments = assessments;
        this.competencies = competencies;
        this.access = access;
        this.ledger = ledger;
        this.caller = caller;
        this.clock = clock;
    }

    /** An assessment with the tag of its state. */
    record Kept(AssessmentView view, int tag) {}

    Uni<Kept> read(UUID appointment) {
        return access.reading(appointment, "assessment").flatMap(held -> assessments
                .findById(appointment)
                .map(found -> found == null ? none(held) : new Kept(found.view(held), found.tag())));
    }

    Uni<Kept> keep(UUID appointment, @Nullable String ifMatch, NewAssessment details) {
        if (details.assessedOn().isAfter(Utc.day(clock.instant()))) {
            throw ProblemException.invalid("/assessedOn", "must not lie in the future");
        }
        UUID assessor = caller.requirePerson();
        return access.keeping(appointment).flatMap(held -> competencies
                .codes(held.appointment().office())
                .invoke(needed -> check(details, needed))
                .flatMap(needed -> store(appointment, ifMatch, details, assessor, needed))
                .call(kept -> ledger.append(
                        new Change("assessment", appointment, "kept", kept.view(held.appointment()), held.authority())))
                .map(kept -> new Kept(kept.view(held.appointment()), kept.tag())));
    }

    private Uni<Assessment> store(
            UUID appointment, @Nullable String ifMatch, NewAssessment details, UUID assessor, List<String> needed) {
        return assessments.findById(appointment).flatMap(found -> {
            if (found == null) {
                EntityTag.require(ifMatch, NONE);
                return assessments.persistAndFlush(new Assessment(appointment, details, assessor, needed));
            }
            EntityTag.require(ifMatch, found.tag());
            found.replace(details, assessor, needed);
            return assessments.flush().replaceWith(found);
        });
    }

    private static void check(NewAssessment details, List<String> needed) {
        AssessmentRule.bar(needed).ifPresent(refusal -> Refusals.throwIfAny(List.of(refusal)));
        List<Problem.FieldError> errors =
                AssessmentRule.misplaced(
                                needed,
                                details.ratings().stream()
                                        .map(CompetencyRating::code)
                                        .toList())
                        .stream()
                        .map(index -> new Problem.FieldError(
                                "must be a competency of the office, each once", "/ratings/" + index + "/code"))
                        .toList();
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    private static Kept none(Appointment held) {
        return new Kept(
                new AssessmentView(held.id(), held.office(), AssessmentRule.State.NOT_BEGUN, null, null, List.of()),
                NONE);
    }
}
