package org.fieldsecurity.training.obligation;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.training.replica.Records;

/** Keeps until when obligations are covered, in the transaction that issues or revokes a certificate. */
@ApplicationScoped
public class Coverage {

    private static final String REFRESH = "update obligation o set covered_until ="
            + " (select c.covered_until from coverage c where c.person = o.person and c.course = o.course)"
            + " where o.person = ?1 and o.course = ?2";

    private final Records records;

    Coverage(Records records) {
        this.records = records;
    }

    /** Reads the person's certificates of the course again, after a review of the person that is under way. */
    public Uni<Void> refresh(UUID person, String course) {
        return records.hold(List.of(person))
                .chain(() -> Panache.getSession())
                .flatMap(session -> session.createNativeQuery(REFRESH)
                        .setParameter(1, person)
                        .setParameter(2, course)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
