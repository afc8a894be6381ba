package org.fieldsecurity.benchmarks;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.fieldsecurity.benchmarks.data.Load;
import org.fieldsecurity.benchmarks.data.People;
import org.fieldsecurity.benchmarks.request.Request;
import org.fieldsecurity.stack.PartName;

/** The databases of a fresh stack. */
final class Databases {

    private final FreshStack stack;

    Databases(FreshStack stack) {
        this.stack = stack;
    }

    /** Brings the people into the databases that these requests read. */
    void fill(People people, List<Request> requests) throws SQLException, IOException {
        try (var personnel = stack.owner(PartName.PERSONNEL)) {
            Load.personnel(personnel, people);
        }
    }
}
