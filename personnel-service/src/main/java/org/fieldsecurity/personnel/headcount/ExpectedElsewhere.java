package org.fieldsecurity.personnel.headcount;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Scope;

/** Who of a scope is known to be elsewhere, such as on a journey. They are looked for all the same, and marked. */
public interface ExpectedElsewhere {

    /** Ids of people who are expected elsewhere at the instant; who doesn't belong to the scope is passed over. */
    Uni<Set<UUID>> at(Scope scope, Instant instant);
}
