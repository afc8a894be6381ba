package org.fieldsecurity.clearance.request;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Authority;

/** Hears, in the same transaction, that a traveller of a request may no longer go on some leg. */
public interface WithdrawalListener {

    /** What was given to the traveller for the request no longer holds. */
    Uni<Void> withdrawn(UUID request, UUID person, String reason, Instant at, Authority authority);

    /**
     * A traveller of a request who may no longer go on some leg.
     *
     * @param request the request
     * @param person the traveller
     */
    record Withdrawn(UUID request, UUID person) {}

    /** The same for many at once; a listener that many rows depend on does it in fewer statements. */
    default Uni<Void> withdrawn(List<Withdrawn> travellers, String reason, Instant at, Authority authority) {
        Uni<Void> told = Uni.createFrom().voidItem();
        for (Withdrawn one : travellers) {
            told = told.chain(() -> withdrawn(one.request(), one.person(), reason, at, authority));
        }
        return told;
    }
}
