package org.fieldsecurity.clearance.request;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.HeldOffice;
import org.fieldsecurity.kit.sql.SessionSql;

/**
 * Looks a second time whether somebody still holds their offices, in the transaction that acts under them: between the
 * arrival of a call and its turn an appointment may have ended.
 */
@ApplicationScoped
public class OfficesInForce {

    private static final String STILL_HELD = "select id from held_office where holder = $1 and valid_from <= $2"
            + " and (valid_to is null or valid_to > $2)";

    /** The offices of a caller that are still in force. */
    Uni<List<HeldOffice>> of(Caller.Person person, Instant at) {
        return SessionSql.rows(STILL_HELD, line -> line.id(0), person.id(), at)
                .map(Set::copyOf)
                .map(held -> person.offices().stream()
                        .filter(office -> held.contains(office.chain().getLast().appointment()))
                        .toList());
    }
}
