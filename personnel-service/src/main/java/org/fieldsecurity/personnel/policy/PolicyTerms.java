package org.fieldsecurity.personnel.policy;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.time.Utc;

/** All values, those to come included. */
@ApplicationScoped
public class PolicyTerms implements PanacheRepositoryBase<PolicyTerm, UUID> {

    /** The value in force at an instant; each number has one from the first migration on. */
    public Uni<Integer> inForce(TermName name, Instant at) {
        return find("name = ?1 and validFrom <= ?2 order by validFrom desc", name, Utc.day(at))
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new IllegalStateException("no value of " + name))
                .map(PolicyTerm::value);
    }

    /** One page, by id. */
    Uni<List<PolicyTerm>> page(PageRequest request) {
        UUID after = request.after(1).map(cursor -> cursor.uuid(0)).orElse(new UUID(0, 0));
        return find("id > ?1 order by id", after).page(0, request.fetch()).list();
    }

    Uni<Boolean> beginsOn(TermName name, LocalDate day) {
        return count("name = ?1 and validFrom = ?2", name, day).map(count -> count > 0);
    }
}
