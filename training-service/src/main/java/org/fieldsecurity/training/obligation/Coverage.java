package org.fieldsecurity.training.obligation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Keeps until when obligations are covered, in the transaction that issues or revokes a certificate. */
@ApplicationScoped
public class Coverage {

    /** Waits for a review of the person that is under way; see {@link ObligationKeeper}. */
    private static final String TAKE_TURNS = "select id from person_copy where id = ?1 for no key update";

    private static final String REFRESH = "update obligation o set covered_until ="
            + " (select c.covered_until from coverage c where c.person = o.person and c.course = o.course)"
            + " where o.person = ?1 and o.course = ?2";

    /** Reads the person's certificates of the course again. */
    public Uni<Void> refresh(UUID person, String course) {
        return Panache.getSession()
                .call(session -> session.flush())
                .call(session -> session.createNativeQuery(TAKE_TURNS, UUID.class)
                        .setParameter(1, person)
                        .getResultList())
                .flatMap(session -> session.createNativeQuery(REFRESH)
                        .setParameter(1, person)
                        .setParameter(2, course)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
