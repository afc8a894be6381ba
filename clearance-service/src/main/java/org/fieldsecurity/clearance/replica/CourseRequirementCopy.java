package org.fieldsecurity.clearance.replica;

import java.util.EnumSet;
import java.util.Set;
import org.fieldsecurity.clearance.policy.RequiredCourse;
import org.fieldsecurity.clearance.policy.TravellerCategory;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.sql.Line;
import org.jspecify.annotations.Nullable;

/**
 * A course that training requires of everybody who comes to a place; what it asks of office holders is not copied.
 *
 * @param course the course
 * @param scope the place
 * @param audience whom it means, as training writes it
 * @param category the one category that it means; null for all of the audience
 * @param graceDays days after arrival
 */
record CourseRequirementCopy(
        String course,
        String scope,
        String audience,
        @Nullable String category,
        int graceDays) {

    static final String COLUMNS = "select course, scope, audience, category, grace_days from course_requirement_copy";

    static CourseRequirementCopy of(Line line) {
        return new CourseRequirementCopy(
                line.required(0), line.required(1), line.required(2), line.text(3), (int) line.count(4));
    }

    /** The requirement as the rules read it; nobody is meant where the audience or the category is unknown here. */
    RequiredCourse requirement() {
        Set<TravellerCategory> categories = EnumSet.allOf(TravellerCategory.class);
        categories.removeIf(one -> !isMeant(one));
        return new RequiredCourse(course, Scope.parse(scope), 0, categories, graceDays);
    }

    private boolean isMeant(TravellerCategory one) {
        boolean dependant = one == TravellerCategory.DEPENDANT;
        boolean inAudience =
                switch (audience) {
                    case "EVERYBODY" -> true;
                    case "PERSONNEL" -> !dependant;
                    case "DEPENDANTS" -> dependant;
                    default -> false;
                };
        return inAudience && (category == null || category.equals(one.name()));
    }
}
