package org.fieldsecurity.clearance.request;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Authority;

/** Hears, in the same transaction, that a traveller of a request may no longer go on some leg. */
public interface WithdrawalListener {

    /** What was given to the traveller for the request no longer holds. */
    Uni<Void> withdrawn(UUID request, UUID person, String reason, Instant at, Authority authority);
}
