package org.fieldsecurity.training.merge;

import java.util.UUID;
import org.fieldsecurity.kit.sql.Line;

/**
 * Two records of one person that became one, as personnel last published it (P10).
 *
 * @param survivor the record that stands for both
 * @param undone whether they are two again
 */
record Merge(UUID id, UUID survivor, UUID merged, boolean undone) {

    static final String COLUMNS = "id, survivor, merged, undone";

    static Merge of(Line line) {
        return new Merge(line.id(0), line.id(1), line.id(2), line.flag(3));
    }

    /** Why rows move with it, for the ledger. */
    String reason() {
        return (undone ? "undoing of merge " : "merge ") + id;
    }
}
