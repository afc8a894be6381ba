package org.fieldsecurity.clearance.notice.override;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.clearance.notice.Notice;
import org.fieldsecurity.clearance.notice.NoticeListener;
import org.fieldsecurity.clearance.notice.Occurrence;
import org.fieldsecurity.clearance.notice.Occurrence.OverrideMade;
import org.fieldsecurity.kit.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/** All overrides with their answers; one begins with its notice. */
@ApplicationScoped
public class OverrideReviews implements PanacheRepositoryBase<OverrideReview, UUID>, NoticeListener {

    private static final UUID AFTER_ALL = new UUID(-1, -1);

    @Override
    public Uni<Void> told(List<? extends Occurrence> occurrences, List<Notice> notices) {
        List<OverrideReview> opened = occurrences.stream()
                .filter(OverrideMade.class::isInstance)
                .map(made -> new OverrideReview((OverrideMade) made))
                .toList();
        return opened.isEmpty() ? Uni.createFrom().voidItem() : persist(opened).chain(this::flush);
    }

    /**
     * Whose overrides are shown.
     *
     * @param everything whether all are
     */
    record Visible(boolean everything, List<String> organizations, List<String> countries) {}

    /** One page, the latest first. */
    Uni<List<OverrideReview>> page(
            Visible visible,
            @Nullable String organization,
            @Nullable OverrideState state,
            Instant now,
            PageRequest page) {
        StringBuilder condition = new StringBuilder("decision < :before");
        Map<String, Object> values = new HashMap<>();
        values.put("before", page.after(1).map(cursor -> cursor.uuid(0)).orElse(AFTER_ALL));
        if (!visible.everything()) {
            condition.append(" and (organization in :organizations or country in :countries)");
            values.put("organizations", visible.organizations());
            values.put("countries", visible.countries());
        }
        if (organization != null) {
            condition.append(" and organization = :organization");
            values.put("organization", organization);
        }
        if (state != null) {
            condition.append(
                    switch (state) {
                        case ANSWERED -> " and answeredAt is not null";
                        case OPEN -> " and answeredAt is null and answerDue > :now";
                        case OVERDUE -> " and answeredAt is null and answerDue <= :now";
                    });
            if (state != OverrideState.ANSWERED) {
                values.put("now", now);
            }
        }
        return find(condition + " order by decision desc", values)
                .page(0, page.fetch())
                .list();
    }
}
