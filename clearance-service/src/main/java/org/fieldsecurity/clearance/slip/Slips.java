package org.fieldsecurity.clearance.slip;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.clearance.request.WithdrawalListener.Withdrawn;
import org.fieldsecurity.kit.sql.SessionSql;
import org.jspecify.annotations.Nullable;

/** All slips. */
@ApplicationScoped
public class Slips implements PanacheRepositoryBase<Slip, UUID> {

    /** Most slips on a revocation list. */
    static final int LONGEST_LIST = 10_000;

    private static final String REVOKE = """
            update slip s set revoked_at = $3, revoked_reason = $4, version = version + 1
            from unnest(cast($1 as uuid[]), cast($2 as uuid[])) as carried (request, person)
            where s.request = carried.request and s.person = carried.person and s.revoked_at is null
            returning s.id, s.request, s.person, s.short_code, s.code, s.issued_at, s.valid_until, s.revoked_at,
                s.revoked_reason
            """;

    /** The traveller's slip that was not withdrawn, or null. */
    Uni<@Nullable Slip> current(UUID request, UUID person) {
        return find("request = ?1 and person = ?2 and revokedAt is null order by issuedAt desc", request, person)
                .firstResult();
    }

    /**
     * Withdraws what travellers carry for a request; gives what was withdrawn. The session must not hold it.
     *
     * @param reason why, to be printed on the list
     */
    Uni<List<SlipView>> revoke(List<Withdrawn> travellers, Instant at, String reason) {
        return SessionSql.rows(
                REVOKE,
                SlipView::of,
                travellers.stream().map(Withdrawn::request).toArray(UUID[]::new),
                travellers.stream().map(Withdrawn::person).toArray(UUID[]::new),
                at,
                reason);
    }

    /** Withdrawn slips that would still be valid: only those need to be on a list. */
    Uni<List<Slip>> revoked(Instant at) {
        return find("revokedAt is not null and validUntil > ?1 order by validUntil, id", at)
                .page(0, LONGEST_LIST)
                .list();
    }
}
