package org.fieldsecurity.training.test;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.sql.SessionSql;

/** All attempts. */
@ApplicationScoped
class TestAttempts implements PanacheRepositoryBase<TestAttempt, UUID> {

    private static final UUID FIRST = new UUID(0, 0);
    private static final String IDS = "select id from test_attempt where person = $1 order by id";
    private static final String LOCK = "select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))";

    /** One page of a person's attempts, the oldest first. */
    Uni<List<TestAttempt>> page(UUID person, PageRequest request) {
        UUID after = request.after(1).map(cursor -> cursor.uuid(0)).orElse(FIRST);
        return find("person = ?1 and id > ?2 order by id", person, Objects.requireNonNull(after))
                .page(0, request.fetch())
                .list();
    }

    /** Ids of a person's attempts. */
    Uni<List<UUID>> idsOf(UUID person) {
        return SessionSql.rows(IDS, line -> line.id(0), person);
    }

    /** These attempts, held until the transaction ends. */
    Uni<List<TestAttempt>> toChange(List<UUID> ids) {
        return find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The person's attempts at a course started since; one transaction at a time may ask and then add one. */
    Uni<List<TestAttempt>> startedSince(Instant since, UUID person, String course) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(LOCK, Integer.class)
                        .setParameter(1, person + " " + course)
                        .getSingleResult())
                .chain(() -> find(
                                "person = ?1 and course = ?2 and startedAt > ?3 order by startedAt",
                                person,
                                course,
                                since)
                        .list());
    }
}
