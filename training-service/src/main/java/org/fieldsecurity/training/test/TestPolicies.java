package org.fieldsecurity.training.test;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fieldsecurity.kit.paging.PageRequest;

/** All test policies. */
@ApplicationScoped
class TestPolicies implements PanacheRepositoryBase<TestPolicy, UUID> {

    private static final UUID FIRST = new UUID(0, 0);

    /** One page, by id. */
    Uni<List<TestPolicy>> page(PageRequest request) {
        UUID after = request.after(1).map(cursor -> cursor.uuid(0)).orElse(FIRST);
        return find("id > ?1 order by id", Objects.requireNonNull(after))
                .page(0, request.fetch())
                .list();
    }

    /** The policy of a course in force on a day; null when there is none. */
    Uni<TestPolicy> on(String course, LocalDate day) {
        return find("course = ?1 and validFrom <= ?2 order by validFrom desc", course, day)
                .firstResult();
    }
}
