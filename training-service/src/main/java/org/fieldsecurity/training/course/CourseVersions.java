package org.fieldsecurity.training.course;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** All versions of all courses. */
@ApplicationScoped
class CourseVersions implements PanacheRepositoryBase<CourseVersion, CourseVersion.Key> {

    /** Every version of these courses, the first first. */
    Uni<List<CourseVersion>> of(Collection<String> courses) {
        return find("key.course in ?1 order by key.course, key.number", courses).list();
    }

    /** The version in effect on a day; null before the first one. */
    Uni<CourseVersion> on(String course, LocalDate day) {
        return find("key.course = ?1 and effectiveFrom <= ?2 order by effectiveFrom desc", course, day)
                .firstResult();
    }
}
