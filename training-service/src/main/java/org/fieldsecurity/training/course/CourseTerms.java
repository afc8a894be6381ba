package org.fieldsecurity.training.course;

import org.fieldsecurity.training.course.rules.Recognition;
import org.fieldsecurity.training.course.rules.ValidityTerms;

/**
 * What other features need of a course on a day.
 *
 * @param number the version in effect on that day
 */
public record CourseTerms(
        String code, String title, Course.Kind kind, int number, ValidityTerms validity, Recognition recognition) {}
