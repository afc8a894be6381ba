package org.fieldsecurity.clearance.opening;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/** Checks of new places; a later one takes the place of an earlier one, which stays. */
@ApplicationScoped
public class StandardsChecks implements PanacheRepositoryBase<StandardsCheck, UUID> {

    private static final UUID AFTER_ALL = new UUID(-1, -1);

    /** The one of the latest day, or null. */
    Uni<@Nullable StandardsCheck> latest(UUID opening) {
        return find("opening = ?1 order by checkedOn desc, id desc", opening).firstResult();
    }

    /** One page of an opening's checks, the last recorded first. */
    Uni<List<StandardsCheck>> page(UUID opening, PageRequest page) {
        UUID before = page.after(1).map(cursor -> cursor.uuid(0)).orElse(AFTER_ALL);
        return find("opening = ?1 and id < ?2 order by id desc", opening, before)
                .page(0, page.fetch())
                .list();
    }
}
