package org.fieldsecurity.personnel.headcount;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** All answers to headcounts. */
@ApplicationScoped
public class HeadcountAnswers implements PanacheRepositoryBase<HeadcountAnswer, UUID> {

    /** Most answers about one person in one headcount. */
    static final int MAX_OF_ONE = 100;

    /** Every answer about a person, as they were recorded; one more than may be, if there are so many. */
    Uni<List<HeadcountAnswer>> about(UUID headcount, UUID person) {
        return find("headcount = ?1 and person = ?2 order by id", headcount, person)
                .page(0, MAX_OF_ONE + 1)
                .list();
    }
}
