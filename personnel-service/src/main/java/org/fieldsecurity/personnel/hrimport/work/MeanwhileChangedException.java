package org.fieldsecurity.personnel.hrimport.work;

import java.sql.SQLException;

/** Somebody was changed by another between the reading and the writing of a chunk. */
final class MeanwhileChangedException extends SQLException {

    private static final long serialVersionUID = 1L;
    private static final String SERIALIZATION_FAILURE = "40001";

    MeanwhileChangedException() {
        super("changed in the meantime", SERIALIZATION_FAILURE);
    }
}
