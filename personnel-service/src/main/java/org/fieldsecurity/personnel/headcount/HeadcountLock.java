package org.fieldsecurity.personnel.headcount;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Keeps answers and the closure of one headcount apart until the transaction ends. Answers don't wait for each other; the
 * closure waits for those before it, and those after it wait for the closure, however many there are.
 */
@ApplicationScoped
public class HeadcountLock {

    private static final String SHARED = "select 1 from pg_advisory_xact_lock_shared(?1)";
    private static final String ALONE = "select 1 from pg_advisory_xact_lock(?1)";

    /** Beside others. */
    Uni<Void> shared(UUID headcount) {
        return take(SHARED, headcount);
    }

    /** Without others. */
    Uni<Void> alone(UUID headcount) {
        return take(ALONE, headcount);
    }

    private static Uni<Void> take(String sql, UUID headcount) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(sql, Integer.class)
                        .setParameter(1, headcount.getMostSignificantBits() ^ headcount.getLeastSignificantBits())
                        .getSingleResult())
                .replaceWithVoid();
    }
}
