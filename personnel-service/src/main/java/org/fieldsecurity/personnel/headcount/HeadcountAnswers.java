package org.fieldsecurity.personnel.headcount;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.paging.PageRequest;

/** All answers to headcounts. */
@ApplicationScoped
public class HeadcountAnswers implements PanacheRepositoryBase<HeadcountAnswer, UUID> {

    /** Most answers about one person in one headcount. */
    static final int MAX_OF_ONE = 100;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** Every answer about a person, as they were recorded. */
    Uni<List<HeadcountAnswer>> about(UUID headcount, UUID person) {
        return find("headcount = ?1 and person = ?2 order by id", headcount, person)
                .page(0, MAX_OF_ONE)
                .list();
    }

    /** One page of the answers about a person, as they were recorded. */
    Uni<List<HeadcountAnswer>> page(UUID headcount, UUID person, PageRequest request) {
        UUID after = request.after(1).map(cursor -> cursor.uuid(0)).orElse(BEFORE_ALL);
        return find("headcount = ?1 and person = ?2 and id > ?3 order by id", headcount, person, after)
                .page(0, request.fetch())
                .list();
    }
}
