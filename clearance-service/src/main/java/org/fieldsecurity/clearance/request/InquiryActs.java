package org.fieldsecurity.clearance.request;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.clearance.assessment.CaseFiles;
import org.fieldsecurity.clearance.policy.DecisionPolicy;
import org.fieldsecurity.clearance.policy.LegAction;
import org.fieldsecurity.clearance.request.RequestActs.Shown;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.HeldOffice;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.problem.ProblemException;

/** Asks the travellers before a decision, and takes their answers (T20). */
@ApplicationScoped
public class InquiryActs {

    private final RequestActs acts;
    private final LegQuestions questions;
    private final OfficesInForce offices;
    private final CaseFiles files;
    private final CurrentCaller caller;

    InquiryActs(
            RequestActs acts, LegQuestions questions, OfficesInForce offices, CaseFiles files, CurrentCaller caller) {
        this.acts = acts;
        this.questions = questions;
        this.offices = offices;
        this.files = files;
        this.caller = caller;
    }

    /** Whoever could decide now asks; the leg waits for the answer. */
    Uni<Shown> ask(UUID id, UUID leg, NewQuestion wanted) {
        if (!(caller.get() instanceof Caller.Person person)) {
            throw ProblemException.forbidden();
        }
        return acts.toChange(id).flatMap(request -> {
            LegClearance clearance = clearance(request, leg, wanted.person());
            clearance.require(LegAction.REQUEST_INFORMATION);
            return files.open(request.journey())
                    .flatMap(file -> offices.of(person, file.at()).flatMap(held -> {
                        DecisionPolicy.Attempt attempt = DecisionPolicy.Attempt.question(person.id(), held);
                        HeldOffice under = request.judge(clearance, file)
                                .require(attempt, clearance, file.policy())
                                .under();
                        clearance.requestInformation();
                        request.changed(file.at());
                        return questions
                                .persist(new LegQuestion(Ids.next(), clearance, wanted.question(), under, file.at()))
                                .chain(() -> acts.store(
                                        request, "information-requested", under.authority(), wanted.question()))
                                .call(() -> acts.tellMoved(request, List.of(clearance), file.at()));
                    }));
        });
    }

    /** Somebody on the travellers' side answers; the leg waits for its decision again. */
    Uni<Shown> answer(UUID id, UUID leg, NewAnswer given) {
        return acts.toChange(id).flatMap(request -> {
            Authority authority = acts.asker(request);
            LegClearance clearance = clearance(request, leg, given.person());
            clearance.giveInformation();
            return questions
                    .open(clearance)
                    .invoke(question -> {
                        question.answer(given.answer(), authority.actor(), acts.now());
                        request.changed(acts.now());
                    })
                    .chain(() -> acts.store(request, "information-given", authority, null))
                    .call(() -> acts.tellMoved(request, List.of(clearance), acts.now()));
        });
    }

    private static LegClearance clearance(ClearanceRequest request, UUID leg, UUID person) {
        if (request.itinerary().stream().noneMatch(one -> one.id().equals(leg))) {
            throw ProblemException.notFound("leg");
        }
        return request.clearance(leg, person)
                .orElseThrow(() -> ProblemException.invalid("/person", "is no traveller of this leg"));
    }
}
