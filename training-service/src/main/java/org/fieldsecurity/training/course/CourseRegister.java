package org.fieldsecurity.training.course;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;
import org.fieldsecurity.kit.problem.CommonProblem;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.training.course.rules.ValidityTerms;
import org.fieldsecurity.training.obligation.Sweeps;

/** Creates and changes courses, each change with its row in the ledger, inside the caller's transaction. */
@ApplicationScoped
public class CourseRegister {

    private final Courses courses;
    private final CourseVersions versions;
    private final Sweeps sweeps;
    private final Ledger ledger;

    CourseRegister(Courses courses, CourseVersions versions, Sweeps sweeps, Ledger ledger) {
        this.courses = courses;
        this.versions = versions;
        this.sweeps = sweeps;
        this.ledger = ledger;
    }

    /** Creates a course with its first version; 409 when the code is taken. */
    public Uni<CourseView> create(NewCourse asked, Authority authority) {
        ValidityTerms terms = asked.firstVersion().terms();
        Course course = new Course(asked.code(), asked.title(), asked.kind(), asked.owner());
        return courses.findById(asked.code())
                .invoke(existing -> {
                    if (existing != null) {
                        throw ProblemException.of(CommonProblem.DUPLICATE, "A course has this code already.");
                    }
                })
                .chain(() -> courses.persistAndFlush(course))
                .chain(() -> versions.persistAndFlush(new CourseVersion(
                        new CourseVersion.Key(asked.code(), 1),
                        asked.firstVersion().effectiveFrom(),
                        terms,
                        asked.firstVersion().warnDays())))
                .chain(() -> record(course, "created", authority));
    }

    /** Adds a version, which must begin after every version before it. */
    Uni<CourseView> addVersion(Course course, NewCourseVersion asked, Authority authority) {
        ValidityTerms terms = asked.terms();
        return versions.of(List.of(course.code()))
                .map(List::getLast)
                .invoke(last -> {
                    if (!asked.effectiveFrom().isAfter(last.effectiveFrom())) {
                        throw ProblemException.refused(
                                "A version begins after the one before it: after " + last.effectiveFrom() + ".",
                                List.of("C3"),
                                List.of());
                    }
                })
                .chain(() -> versions.persistAndFlush(new CourseVersion(
                        new CourseVersion.Key(course.code(), course.nextVersion()),
                        asked.effectiveFrom(),
                        terms,
                        asked.warnDays())))
                .chain(() -> record(course, "versioned", authority));
    }

    /** Recognizes a course for a period (C2); what people must hold and hold is reviewed afterwards. */
    public Uni<CourseView> recognize(Course course, NewRecognition asked, Authority authority) {
        if (asked.until() != null && asked.until().isBefore(asked.from())) {
            throw ProblemException.invalid("/until", "must not be before from");
        }
        course.recognize(asked.from(), asked.until(), asked.instrument());
        return courses.flush()
                .chain(() -> sweeps.request(Sweeps.EVERYBODY))
                .chain(() -> record(course, "recognized", authority));
    }

    /** The course as the given day sees it; 404 when there is none, 422 when no version is in effect yet. */
    public Uni<CourseTerms> on(String code, LocalDate day) {
        return required(code).flatMap(course -> versions.on(code, day).map(version -> {
            if (version == null) {
                throw ProblemException.refused(
                        "No version of the course is in effect on " + day + ".", List.of("C3"), List.of());
            }
            return new CourseTerms(
                    code, course.title(), course.kind(), version.number(), version.terms(), course.recognition());
        }));
    }

    /** The course; 404 when there is none. */
    public Uni<Course> required(String code) {
        return courses.findById(code).onItem().ifNull().failWith(() -> ProblemException.notFound("course"));
    }

    private Uni<CourseView> record(Course course, String verb, Authority authority) {
        return versions.of(List.of(course.code()))
                .map(all -> CourseView.of(course, all))
                .call(state -> ledger.append(new Change("course", course.code(), verb, state, authority)));
    }
}
