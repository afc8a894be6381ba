package org.fieldsecurity.clearance.notice;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Where an act says what happened, in its own transaction: told is what commits, and nothing else. */
public interface Outbox {

    /** Writes a notice for everybody who must know. */
    default Uni<Void> tell(Occurrence occurrence) {
        return tell(List.of(occurrence));
    }

    /** Writes the notices of several occurrences, in as few statements as one would take. */
    Uni<Void> tell(List<? extends Occurrence> occurrences);
}
