package org.fieldsecurity.clearance.rulebook;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.fieldsecurity.clearance.policy.ManualArea;
import org.fieldsecurity.clearance.policy.VerdictChange;
import org.fieldsecurity.clearance.rulebook.JudgedLegs.Comparison;
import org.fieldsecurity.clearance.rulebook.JudgedLegs.Judged;
import org.fieldsecurity.clearance.rulebook.PolicyPreview.RejudgedLeg;
import org.fieldsecurity.kit.paging.Cursor;
import org.fieldsecurity.kit.paging.Page;
import org.fieldsecurity.kit.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/** Works out what a policy or a manual area would change for the open requests; every page is worked out anew. */
@ApplicationScoped
public class PolicyPreviews {

    /** Most legs judged for one answer, so that it takes seconds wherever it is asked. */
    static final int MOST = 20_000;

    private final JudgedLegs legs;
    private final Rulebook rulebook;
    private final InstantSource clock;

    PolicyPreviews(JudgedLegs legs, Rulebook rulebook, InstantSource clock) {
        this.legs = legs;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /** What a policy would change, with one page of the legs that would be judged otherwise. */
    Uni<PolicyPreview> of(NewPolicyPreview wanted, PageRequest request) {
        Instant now = clock.instant();
        return preview(comparison(wanted.document(), wanted.country(), now), request);
    }

    /** What setting an area of a country to manual would change there, with one page of the legs (T8). */
    Uni<PolicyPreview> of(ManualArea area, String country, PageRequest request) {
        Instant now = clock.instant();
        return preview(
                rulebook.inForce(now).map(before -> new Comparison(before, before.with(area), country, now)), request);
    }

    /** In numbers, for the ledger. */
    Uni<PolicyImpact> impact(PolicyDocument document) {
        return comparison(document, null, clock.instant()).flatMap(comparison -> impact(comparison, judged -> {}));
    }

    private Uni<Comparison> comparison(PolicyDocument document, @Nullable String country, Instant now) {
        return rulebook.inForce(now).flatMap(before -> rulebook.proposed(document, now)
                .map(after -> new Comparison(before, after, country, now)));
    }

    private Uni<PolicyPreview> preview(Uni<Comparison> compared, PageRequest request) {
        Optional<Cursor> after = request.after(2);
        List<Judged> shown = new ArrayList<>();
        return compared.flatMap(comparison -> impact(comparison, judged -> {
                    if (shown.size() < request.fetch()
                            && after.map(cursor -> isAfter(judged, cursor)).orElse(true)) {
                        shown.add(judged);
                    }
                })
                .map(impact -> new PolicyPreview(
                        comparison.at(),
                        impact,
                        Page.of(shown, request, PolicyPreviews::cursor, PolicyPreviews::view))));
    }

    private Uni<PolicyImpact> impact(Comparison comparison, Consumer<Judged> each) {
        Count count = new Count();
        return legs.compare(comparison, MOST, found -> {
                    count.add(found);
                    found.stream().filter(one -> one.change() != null).forEach(each);
                })
                .map(count::impact);
    }

    /** Counts as the legs come. */
    private static final class Count {

        private record Key(VerdictChange change, String country) {}

        private final Map<Key, Long> counts = new HashMap<>();
        private long judged;

        void add(List<Judged> found) {
            judged += found.size();
            for (Judged one : found) {
                VerdictChange change = one.change();
                if (change != null) {
                    counts.merge(new Key(change, one.country()), 1L, Long::sum);
                }
            }
        }

        PolicyImpact impact(boolean complete) {
            return new PolicyImpact(
                    judged,
                    complete,
                    counts.entrySet().stream()
                            .map(one -> new VerdictChangeCount(
                                    one.getKey().change(), one.getKey().country(), one.getValue()))
                            .sorted(Comparator.comparing(VerdictChangeCount::change)
                                    .thenComparing(VerdictChangeCount::country))
                            .toList());
        }
    }

    private static boolean isAfter(Judged judged, Cursor cursor) {
        int byRequest = judged.request().toString().compareTo(cursor.uuid(0).toString());
        return byRequest > 0
                || (byRequest == 0
                        && judged.clearance()
                                        .toString()
                                        .compareTo(cursor.uuid(1).toString())
                                > 0);
    }

    private static Cursor cursor(Judged judged) {
        return new Cursor(
                List.of(judged.request().toString(), judged.clearance().toString()));
    }

    private static RejudgedLeg view(Judged judged) {
        return new RejudgedLeg(
                Objects.requireNonNull(judged.change()),
                judged.request(),
                judged.leg(),
                judged.person(),
                judged.organization(),
                judged.country());
    }
}
