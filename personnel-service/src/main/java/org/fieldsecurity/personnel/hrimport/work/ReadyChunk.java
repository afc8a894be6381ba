package org.fieldsecurity.personnel.hrimport.work;

import java.util.List;
import org.fieldsecurity.personnel.hrimport.rules.Judged;
import org.fieldsecurity.personnel.hrimport.rules.Verdict;

/**
 * A chunk whose rows are judged.
 *
 * @param rows in their order
 * @param newcomers what is to be written of those whom it registers
 */
record ReadyChunk(int number, List<Judged> rows, Newcomers newcomers) {

    /**
     * Whether the next chunk may be judged before this one is stored: unless it changes assignments, since those change
     * dependants, about whom the next may have rows.
     */
    boolean maybePassed() {
        return rows.stream()
                .map(Judged::verdict)
                .noneMatch(verdict -> verdict instanceof Verdict.Changed changed && changed.movesAssignment());
    }
}
