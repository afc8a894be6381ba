package org.fieldsecurity.clearance.request;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.fieldsecurity.clearance.assessment.CaseFile;
import org.fieldsecurity.clearance.policy.VerdictChange;
import org.fieldsecurity.clearance.request.OpenRequests.Batch;
import org.fieldsecurity.clearance.request.OpenRequests.Wanted;
import org.fieldsecurity.clearance.rulebook.JudgedLegs;

/** Judges the open legs under two policies, on the same facts. */
@ApplicationScoped
public class ComparedRequests implements JudgedLegs {

    private final OpenRequests open;

    ComparedRequests(OpenRequests open) {
        this.open = open;
    }

    @Override
    public Uni<Boolean> compare(Comparison comparison, int most, Consumer<List<Judged>> found) {
        AtomicInteger judged = new AtomicInteger();
        return open.read(
                new Wanted(null, comparison.country(), comparison.at()),
                false,
                batch -> compare(comparison, batch)
                        .invoke(all -> judged.addAndGet(all.size()))
                        .invoke(found)
                        .replaceWithVoid(),
                () -> judged.get() >= most);
    }

    private Uni<List<Judged>> compare(Comparison comparison, Batch batch) {
        return open.cases(batch, comparison.before(), comparison.at())
                .flatMap(before -> open.cases(batch, comparison.after(), comparison.at())
                        .map(after -> batch.open().stream()
                                .filter(clearance -> !clearance.hasBegun(comparison.at()))
                                .map(clearance -> judged(
                                        clearance,
                                        Objects.requireNonNull(
                                                before.get(clearance.request().id())),
                                        Objects.requireNonNull(
                                                after.get(clearance.request().id()))))
                                .toList()));
    }

    private static Judged judged(LegClearance clearance, CaseFile before, CaseFile after) {
        ClearanceRequest request = clearance.request();
        VerdictChange change = VerdictChange.between(
                        request.assess(clearance, before).verdict(),
                        request.assess(clearance, after).verdict())
                .orElse(null);
        return new Judged(
                request.id(),
                clearance.leg().id(),
                clearance.id(),
                clearance.person(),
                clearance.organization(),
                clearance.country(),
                change);
    }
}
