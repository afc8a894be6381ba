package org.fieldsecurity.clearance.notice;

import io.smallrye.mutiny.Uni;

/** Where an act says what happened, in its own transaction: told is what commits, and nothing else. */
public interface Outbox {

    /** Writes a notice for everybody who must know. */
    Uni<Void> tell(Occurrence occurrence);
}
