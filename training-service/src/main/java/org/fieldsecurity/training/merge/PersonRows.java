package org.fieldsecurity.training.merge;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Authority;

/** Rows of one kind that belong to a person, and go where the person's record goes (P10). */
public interface PersonRows {

    /** Name of the kind, as it is kept with each row that moved. */
    String kind();

    /** Ids of the rows of a record. */
    Uni<List<UUID>> of(UUID person);

    /** Gives rows to another record of the person, each with its row in the ledger, inside the caller's transaction. */
    Uni<Void> move(List<UUID> ids, UUID person, Authority authority, String reason);
}
