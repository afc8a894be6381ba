package org.fieldsecurity.personnel.place;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.fieldsecurity.kit.paging.PageRequest;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** All areas. */
@ApplicationScoped
public class Areas implements PanacheRepositoryBase<Area, String> {

    /** One page by code, of one country or of all. */
    Uni<List<Area>> page(@Nullable String country, PageRequest request) {
        String after = request.after(1).map(cursor -> cursor.key().getFirst()).orElse("");
        var query = country == null
                ? find("code > ?1 order by code", after)
                : find("country = ?1 and code > ?2 order by code", country, after);
        return query.page(0, request.fetch()).list();
    }

    /** The area, or 404. */
    Uni<Area> get(String code) {
        return findById(code).onItem().ifNull().failWith(() -> ProblemException.notFound("area"));
    }
}
