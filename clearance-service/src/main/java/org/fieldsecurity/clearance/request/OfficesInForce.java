package org.fieldsecurity.clearance.request;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Caller;
import org.fieldsecurity.kit.authority.HeldOffice;

/**
 * Looks a second time whether somebody still holds their offices, in the transaction that acts under them: between the
 * arrival of a call and its turn an appointment may have ended.
 */
@ApplicationScoped
public class OfficesInForce {

    private static final String STILL_HELD = "select id from held_office where holder = :holder and valid_from <= :at"
            + " and (valid_to is null or valid_to > :at)";

    /** The offices of a caller that are still in force. */
    Uni<List<HeldOffice>> of(Caller.Person person, Instant at) {
        return Panache.getSession()
                .flatMap(session -> session.createNativeQuery(STILL_HELD, UUID.class)
                        .setParameter("holder", person.id())
                        .setParameter("at", at)
                        .getResultList())
                .map(Set::copyOf)
                .map(held -> person.offices().stream()
                        .filter(office -> held.contains(office.chain().getLast().appointment()))
                        .toList());
    }
}
