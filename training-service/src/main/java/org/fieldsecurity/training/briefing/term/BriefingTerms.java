package org.fieldsecurity.training.briefing.term;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.paging.PageRequest;

/** All terms, those to come included. */
@ApplicationScoped
class BriefingTerms implements PanacheRepositoryBase<BriefingTerm, UUID> {

    /** One page, by first day. */
    Uni<List<BriefingTerm>> page(PageRequest request) {
        LocalDate after = request.after(1).map(cursor -> cursor.date(0)).orElse(LocalDate.EPOCH);
        return find("validFrom > ?1 order by validFrom", after)
                .page(0, request.fetch())
                .list();
    }

    /** Whether one begins on that day. */
    Uni<Boolean> beginsOn(LocalDate day) {
        return count("validFrom", day).map(count -> count > 0);
    }
}
