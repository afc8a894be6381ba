package org.fieldsecurity.clearance.notice.override;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.fieldsecurity.clearance.notice.Occurrence.OverrideAnswered;
import org.fieldsecurity.clearance.notice.Outbox;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.CurrentCaller;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.problem.ProblemException;

/** What the HQ focal point does about overrides (T13) [An 19]. */
@ApplicationScoped
public class OverrideActs {

    private final OverrideReviews reviews;
    private final Outbox outbox;
    private final Ledger ledger;
    private final CurrentCaller caller;
    private final InstantSource clock;

    OverrideActs(OverrideReviews reviews, Outbox outbox, Ledger ledger, CurrentCaller caller, InstantSource clock) {
        this.reviews = reviews;
        this.outbox = outbox;
        this.ledger = ledger;
        this.caller = caller;
        this.clock = clock;
    }

    Uni<OverrideReview> find(UUID id) {
        return reviews.findById(id).onItem().ifNull().failWith(() -> ProblemException.notFound("override"));
    }

    /** Takes the answer; another organization's override is as if it weren't there. */
    Uni<OverrideReview> answer(UUID id, NewOverrideAnswer answer) {
        Instant now = clock.instant();
        return find(id).flatMap(review -> {
            Authority authority = authority(review);
            OverrideAnswered answered = review.answer(answer, now);
            return reviews.flush()
                    .chain(() -> ledger.append(new Change("override", id, "answered", review.view(now), authority)))
                    .chain(() -> outbox.tell(answered))
                    .replaceWith(review);
        });
    }

    private Authority authority(OverrideReview review) {
        return caller.get() instanceof Caller.Person person
                ? person.authorityOver(new Scope.Organization(review.organization()), Office.HQ_FOCAL_POINT)
                        .orElseThrow(() -> ProblemException.notFound("override"))
                : caller.require(new Scope.Organization(review.organization()), Office.HQ_FOCAL_POINT);
    }
}
