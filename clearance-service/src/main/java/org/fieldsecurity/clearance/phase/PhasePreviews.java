package org.fieldsecurity.clearance.phase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldsecurity.clearance.policy.Policy;
import org.fieldsecurity.clearance.rulebook.Rulebook;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.problem.ProblemException;

/** Works out whom a change of a rating would touch; every page is worked out anew. */
@ApplicationScoped
public class PhasePreviews {

    private static final UUID NO_PHASE = new UUID(0, 0);

    private final PhaseImpact impact;
    private final Rulebook rulebook;
    private final InstantSource clock;

    PhasePreviews(PhaseImpact impact, Rulebook rulebook, InstantSource clock) {
        this.impact = impact;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    Uni<PhasePreview> of(NewPhasePreview wanted, PageRequest request) {
        Instant now = clock.instant();
        return rulebook.inForce(now).flatMap(policy -> {
            requireRating(wanted, policy);
            return impact.change(NO_PHASE, wanted.scope(), wanted.rating(), policy, now)
                    .flatMap(change -> {
                        Tally tally = new Tally();
                        Shown shown = new Shown(request);
                        return impact.judge(change, touched -> {
                                    tally.add(touched);
                                    touched.forEach(shown::add);
                                    return Uni.createFrom().voidItem();
                                })
                                .replaceWith(() -> new PhasePreview(
                                        wanted.scope(),
                                        wanted.rating(),
                                        now,
                                        change.dutyStations().stream().sorted().toList(),
                                        tally.counts(),
                                        shown.page(cause(change))));
                    });
        });
    }

    private static void requireRating(NewPhasePreview wanted, Policy policy) {
        if (policy.row(wanted.rating()).isEmpty()) {
            throw ProblemException.refused(
                    "The policy has no row for rating " + wanted.rating() + ".", List.of("T19"), List.of());
        }
    }

    private static PhaseEffect.Cause cause(RatingChange change) {
        return change.dutyStations().stream().anyMatch(change::isMilder)
                ? PhaseEffect.Cause.LOWERED
                : PhaseEffect.Cause.DECLARED;
    }

    /** The page asked for out of all that are found: legs by request and clearance, then residents by id. */
    private static final class Shown {

        private static final String RESIDENTS = "ffffffff-ffff-ffff-ffff-ffffffffffff";

        private final PageRequest request;
        private final Optional<Cursor> after;
        private final List<Touched> rows = new ArrayList<>();

        Shown(PageRequest request) {
            this.request = request;
            this.after = request.after(2);
        }

        void add(Touched touched) {
            if (rows.size() < request.fetch()
                    && after.map(cursor -> isAfter(touched, cursor)).orElse(true)) {
                rows.add(touched);
            }
        }

        Page<PhaseEffectView> page(PhaseEffect.Cause cause) {
            return Page.of(rows, request, Shown::cursor, touched -> PhaseEffectView.of(touched, cause));
        }

        private static Cursor cursor(Touched touched) {
            Touched.OnLeg on = touched.leg();
            return new Cursor(
                    on == null
                            ? List.of(RESIDENTS, touched.person().toString())
                            : List.of(on.request().toString(), on.clearance().toString()));
        }

        private static boolean isAfter(Touched touched, Cursor cursor) {
            List<String> key = cursor(touched).key();
            int byFirst = key.get(0).compareTo(cursor.uuid(0).toString());
            return byFirst > 0
                    || (byFirst == 0 && key.get(1).compareTo(cursor.uuid(1).toString()) > 0);
        }
    }
}
