package org.fieldsecurity.training.test;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** The question bank. */
@ApplicationScoped
class Questions implements PanacheRepositoryBase<Question, String> {

    /** The questions of a course that may be drawn. */
    Uni<List<Question>> inUse(String course) {
        return find("course = ?1 and retiredOn is null order by code", course).list();
    }

    /** Questions by their codes, retired ones included. */
    Uni<List<Question>> byCodes(Collection<String> codes) {
        return find("code in ?1", codes).list();
    }
}
