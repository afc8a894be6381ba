package org.fieldsecurity.personnel.hrimport.upload;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of a file, read as they come. Holds one row at a time, never the file. */
interface RowSource {

    /** Longest row, in bytes. */
    int MAX_ROW = 64 * 1024;

    /**
     * The next row, null after the last.
     *
     * @throws IOException when the sender is gone
     * @throws org.fieldsecurity.kit.problem.ProblemException when the file can't be read any further
     */
    @Nullable
    StagedRow next() throws IOException;
}
