package org.fieldsecurity.clearance.replica;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.fieldsecurity.clearance.policy.RequiredCourse;
import org.fieldsecurity.clearance.policy.TravellerCategory;
import org.fieldsecurity.kit.authority.Scope;
import org.jspecify.annotations.Nullable;

/** A course that training requires of everybody who comes to a place; what it asks of office holders is not copied. */
@Entity
@Table(name = "course_requirement_copy")
public class CourseRequirementCopy {

    @Id
    private UUID id;

    @Column(nullable = false)
    private String course;

    @Column(nullable = false)
    private String scope;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Column(nullable = false)
    private String audience;

    private @Nullable String category;

    @Column(name = "grace_days", nullable = false)
    private int graceDays;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected CourseRequirementCopy() {}

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
