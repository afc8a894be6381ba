package org.fieldsecurity.benchmarks.imports;

import java.time.Duration;
import org.fieldsecurity.benchmarks.machine.Usage;

/**
 * What one way of storing the rows came to.
 *
 * @param way what was done
 * @param rows how many
 * @param receiving from the first byte to the answer; zero for a COPY
 * @param whole from the first byte to the last row
 * @param usage processor time of database and service
 * @param mostResidentMebibytes most memory that the service held, its heap and all else; 0 for a COPY
 * @param outcome what became of the rows, in words
 */
record Run(
        String way,
        int rows,
        Duration receiving,
        Duration whole,
        Usage usage,
        long mostResidentMebibytes,
        String outcome) {

    double rowsPerSecond() {
        return rows * 1e9 / whole.toNanos();
    }
}
