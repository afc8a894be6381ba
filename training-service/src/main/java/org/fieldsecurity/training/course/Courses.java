package org.fieldsecurity.training.course;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.fieldsecurity.kit.paging.PageRequest;

/** All courses. */
@ApplicationScoped
class Courses implements PanacheRepositoryBase<Course, String> {

    /** One page, by code. */
    Uni<List<Course>> page(PageRequest request) {
        String after = request.after(1).map(cursor -> cursor.key().getFirst()).orElse("");
        return find("code > ?1 order by code", after).page(0, request.fetch()).list();
    }
}
