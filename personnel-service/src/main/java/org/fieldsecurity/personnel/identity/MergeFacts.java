package org.fieldsecurity.personnel.identity;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.fieldsecurity.kit.time.Utc;
import org.fieldsecurity.personnel.identity.rules.MergeRules;
import org.fieldsecurity.personnel.person.Person;

/** What the rules of merging ask, read in the session's transaction. */
@ApplicationScoped
class MergeFacts {

    private static final String HOLD = "select id from person where id = ?1 or id = ?2 order by id for update";
    private static final String OFFICES = "select exists (select 1 from appointment where holder = ?1"
            + " and (valid_to is null or valid_to > ?2)) or exists (select 1 from delegation where holder = ?1"
            + " and valid_to > ?2)";
    private static final String DAYS = "select value from policy_term where name = 'MERGE_UNDO_DAYS'"
            + " and valid_from <= ?1 order by valid_from desc limit 1";

    /** Holds both records until the transaction ends; two merges of the same records take turns. */
    Uni<Void> hold(UUID one, UUID other) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(HOLD, UUID.class)
                        .setParameter(1, one)
                        .setParameter(2, other)
                        .getResultList())
                .replaceWithVoid();
    }

    Uni<MergeRules.Candidate> candidate(Person person, Instant at) {
        return holdsOffice(person.id(), at)
                .map(holds -> new MergeRules.Candidate(person.id(), person.mergedInto(), person.dependantOf(), holds));
    }

    /** Days during which a merge made at the instant can be undone. */
    Uni<Integer> undoDays(Instant at) {
        return Panache.getSession().chain(session -> session.createNativeQuery(DAYS, Integer.class)
                .setParameter(1, Utc.day(at))
                .getSingleResult());
    }

    private static Uni<Boolean> holdsOffice(UUID person, Instant at) {
        return Panache.getSession().chain(session -> session.createNativeQuery(OFFICES, Boolean.class)
                .setParameter(1, person)
                .setParameter(2, Utc.time(at))
                .getSingleResult());
    }
}
