package org.fieldsecurity.personnel.place;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.fieldsecurity.kit.paging.PageRequest;

/** All countries. */
@ApplicationScoped
public class Countries implements PanacheRepositoryBase<Country, String> {

    /** One page, by code. */
    Uni<List<Country>> page(PageRequest request) {
        String after = request.after(1).map(cursor -> cursor.key().getFirst()).orElse("");
        return find("code > ?1 order by code", after).page(0, request.fetch()).list();
    }
}
