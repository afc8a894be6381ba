package org.fieldsecurity.personnel.hrimport;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an import stands. */
@Schema(description = "Where an import stands; the last four are final")
public enum ImportState {
    /** The file is coming. */
    RECEIVING,
    /** The file is here and waits for its turn. */
    QUEUED,
    /** Its rows are being worked off. */
    RUNNING,
    /** Every row has its outcome. */
    DONE,
    /** It stopped at a fault of ours; the rows before it have their outcomes. */
    FAILED,
    /** The sender stopped it; the rows before that have their outcomes. */
    CANCELLED,
    /** The file never came whole; nothing was kept of it. */
    ABANDONED;

    /** Whether nothing will change any more. */
    public boolean isFinal() {
        return this != RECEIVING && this != QUEUED && this != RUNNING;
    }
}
