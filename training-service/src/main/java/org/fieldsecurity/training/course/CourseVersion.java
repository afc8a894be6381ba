package org.fieldsecurity.training.course;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.MonthDay;
import org.fieldsecurity.training.course.rules.CountedFrom;
import org.fieldsecurity.training.course.rules.ValidityTerms;
import org.jspecify.annotations.Nullable;

/** A version of a course, in effect from its first day until the next version's (C3). Never changed. */
@Entity
@Table(name = "course_version")
public class CourseVersion {

    private static final String YEARLESS = "--";

    /** Course and number, counted from 1. */
    @Embeddable
    public record Key(String course, int number) {}

    @EmbeddedId
    private Key key;

    @Column(name = "effective_from", nullable = false)
    private LocalDate effectiveFrom;

    @Column(name = "validity_months")
    @Nullable
    private Integer validityMonths;

    @Enumerated(EnumType.STRING)
    @Column(name = "counted_from", nullable = false)
    private CountedFrom countedFrom;

    @Column(name = "calendar_day")
    @Nullable
    private String calendarDay;

    @Column(name = "warn_days", nullable = false)
    private int warnDays;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected CourseVersion() {}

    CourseVersion(Key key, LocalDate effectiveFrom, ValidityTerms terms, int warnDays) {
        this.key = key;
        this.effectiveFrom = effectiveFrom;
        this.validityMonths = terms.months();
        this.countedFrom = terms.countedFrom();
        this.calendarDay = terms.calendarDay() == null
                ? null
                : terms.calendarDay().toString().substring(YEARLESS.length());
        this.warnDays = warnDays;
    }

    /** Days before a certificate's end from which its holder is warned (C5). */
    int warnDays() {
        return warnDays;
    }

    String course() {
        return key.course();
    }

    int number() {
        return key.number();
    }

    LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    ValidityTerms terms() {
        return new ValidityTerms(
                validityMonths, countedFrom, calendarDay == null ? null : MonthDay.parse(YEARLESS + calendarDay));
    }
}
