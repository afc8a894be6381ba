package org.fieldsecurity.personnel.scim;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All names that were given over SCIM. */
@ApplicationScoped
public class ScimNames implements PanacheRepositoryBase<ScimName, UUID> {

    private static final String TAKEN = "select count(*) from (select 1 from scim_user where organization = ?1"
            + " and lower(user_name) = lower(?2) and deleted_at is null and person <> ?3"
            + " union all select 1 from person p where p.organization = ?1 and p.employee_number = ?2 and p.id <> ?3"
            + " and p.dependant_of is null and not exists (select 1 from scim_user s where s.person = p.id)) taken";
    private static final String BY_NUMBER =
            "select id from person where organization = ?1 and employee_number = ?2 and dependant_of is null";
    private static final String TIMES =
            "select min(occurred_at), max(occurred_at) from ledger where subject_type = 'person' and subject = ?1";
    private static final UUID NOBODY = new UUID(0, 0);

    /** Refuses with 409 a name by which somebody else of the organization goes. */
    Uni<Void> requireFree(String organization, String userName, @Nullable UUID person) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(TAKEN, Long.class)
                        .setParameter(1, organization)
                        .setParameter(2, userName)
                        .setParameter(3, person == null ? NOBODY : person)
                        .getSingleResult())
                .invoke(others -> {
                    if (others > 0) {
                        throw ScimProblem.UNIQUENESS.because("Another user has this userName.");
                    }
                })
                .replaceWithVoid();
    }

    /** Who of the organization has the employee number; null for nobody. */
    Uni<UUID> withNumber(String organization, String employeeNumber) {
        return Panache.getSession().flatMap(session -> session.createNativeQuery(BY_NUMBER, UUID.class)
                .setParameter(1, organization)
                .setParameter(2, employeeNumber)
                .getSingleResultOrNull());
    }

    /** When a person was first and last written; null for somebody who was written before there was a ledger. */
    record Times(@Nullable Instant created, @Nullable Instant modified) {}

    Uni<Times> timesOf(UUID person) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(TIMES, Object[].class)
                        .setParameter(1, person.toString())
                        .getSingleResult())
                .map(times -> new Times(instant(times[0]), instant(times[1])));
    }

    private static @Nullable Instant instant(@Nullable Object time) {
        return switch (time) {
            case null -> null;
            case Instant instant -> instant;
            case OffsetDateTime withOffset -> withOffset.toInstant();
            default -> throw new IllegalStateException("a time of type " + time.getClass());
        };
    }
}
