package org.fieldsecurity.personnel.person;

import io.smallrye.mutiny.Uni;

/** Told of every person whose names, means of contact or identifiers were written, in the same transaction. */
public interface PersonWritten {

    /** What has to follow. */
    Uni<Void> written(Person person);
}
