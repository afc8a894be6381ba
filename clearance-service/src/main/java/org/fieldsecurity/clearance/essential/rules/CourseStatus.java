package org.fieldsecurity.clearance.essential.rules;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.clearance.policy.Certificate;
import org.fieldsecurity.clearance.policy.RequiredCourse;
import org.fieldsecurity.clearance.policy.TravellerCategory;
import org.fieldsecurity.kit.authority.Scope;
import org.jspecify.annotations.Nullable;

/** How a person stands to a course that is required at a place [An 26]. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "How a person stands to a course that is required at the place")
public record CourseStatus(
        @Schema(description = "Code of the course", examples = "BSA") @Size(max = 40)
        String course,

        @Schema(description = "Whether a certificate is valid on the day of the list", examples = "true")
        boolean valid,

        @Schema(
                description = "The last day of the certificate that holds longest; absent without one or without end",
                examples = "2029-01-31")
        @Nullable
        LocalDate validUntil) {

    private static final Comparator<Certificate> SHORTEST_FIRST =
            Comparator.comparing(certificate -> Objects.requireNonNullElse(certificate.validUntil(), LocalDate.MAX));

    /**
     * Each course that is required of somebody at a place, with the certificate that holds longest.
     *
     * @param required what is required anywhere
     * @param place where
     * @param order the row of the phase table in force there
     * @param category what the person is
     * @param held the certificates that they hold
     * @param day the day of the list
     */
    public static List<CourseStatus> of(
            List<RequiredCourse> required,
            Scope place,
            int order,
            TravellerCategory category,
            List<Certificate> held,
            LocalDate day) {
        return required.stream()
                .filter(course -> course.isRequiredAt(place, category, order))
                .map(RequiredCourse::course)
                .distinct()
                .sorted()
                .map(course -> status(course, held, day))
                .toList();
    }

    private static CourseStatus status(String course, List<Certificate> held, LocalDate day) {
        var certificates = held.stream()
                .filter(certificate -> certificate.course().equals(course))
                .toList();
        var longest = certificates.stream().max(SHORTEST_FIRST);
        return new CourseStatus(
                course,
                certificates.stream().anyMatch(certificate -> certificate.isValidOn(day)),
                longest.map(Certificate::validUntil).orElse(null));
    }
}
