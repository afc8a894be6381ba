package org.fieldsecurity.training.requirement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.training.course.CourseRegister;
import org.fieldsecurity.training.obligation.Sweeps;
import org.fieldsecurity.training.requirement.rules.RequirementTerms;
import org.jspecify.annotations.Nullable;

/** Sets and ends requirements, each with its row in the ledger, inside the caller's transaction. */
@ApplicationScoped
public class RequirementRegister {

    private final Requirements requirements;
    private final CourseRegister courses;
    private final Sweeps sweeps;
    private final Ledger ledger;

    RequirementRegister(Requirements requirements, CourseRegister courses, Sweeps sweeps, Ledger ledger) {
        this.requirements = requirements;
        this.courses = courses;
        this.sweeps = sweeps;
        this.ledger = ledger;
    }

    /** Sets a requirement; refused unless the course is recognized on its first day (C2). */
    public Uni<RequirementView> set(NewRequirement asked, Authority authority) {
        asked.check();
        Requirement requirement = new Requirement(Ids.next(), asked);
        return courses.on(asked.course(), asked.validFrom())
                .invoke(course -> {
                    if (!course.recognition().covers(asked.validFrom())) {
                        throw ProblemException.refused(
                                "The Coordinator doesn't recognize this course on that day; nothing may require it.",
                                List.of("C2"),
                                List.of("26"));
                    }
                })
                .chain(() -> requirements.persistAndFlush(requirement))
                .chain(() -> record(requirement, "set", authority, null));
    }

    /** Ends a requirement on a day. */
    Uni<RequirementView> end(Requirement requirement, RequirementEnd asked, Authority authority) {
        if (!requirement.canEndOn(asked.lastDay())) {
            throw ProblemException.illegalState(
                    "Its last day must come after its first day and before the end already set.", List.of());
        }
        requirement.end(asked.lastDay());
        return requirements.flush().chain(() -> record(requirement, "ended", authority, asked.reason()));
    }

    Uni<Requirement> required(UUID id) {
        return requirements.findById(id).onItem().ifNull().failWith(() -> ProblemException.notFound("requirement"));
    }

    private Uni<RequirementView> record(
            Requirement requirement, String verb, Authority authority, @Nullable String reason) {
        RequirementView state = RequirementView.of(requirement);
        RequirementTerms terms = requirement.terms();
        Sweeps.Range range = terms.office() == null ? Sweeps.Range.of(terms.scope()) : Sweeps.Range.of(terms.office());
        return ledger.append(new Change("requirement", requirement.id().toString(), verb, state, authority, reason))
                .chain(() -> sweeps.request(range))
                .replaceWith(state);
    }
}
