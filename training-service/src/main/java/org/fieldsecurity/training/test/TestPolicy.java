package org.fieldsecurity.training.test;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** How a course's test is held, from a first day until the next policy's. Policy data, never changed. */
@Entity
@Table(name = "test_policy")
public class TestPolicy {

    @Id
    private UUID id;

    @Column(nullable = false)
    private String course;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(nullable = false)
    private int questions;

    @Column(name = "pass_percent", nullable = false)
    private int passPercent;

    @Column(nullable = false)
    private int minutes;

    @Column(name = "attempts_per_day", nullable = false)
    private int attemptsPerDay;

    @Column(nullable = false)
    private String instrument;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected TestPolicy() {}

    TestPolicy(UUID id, NewTestPolicy asked) {
        this.id = id;
        this.course = asked.course();
        this.validFrom = asked.validFrom();
        this.questions = asked.questions();
        this.passPercent = asked.passPercent();
        this.minutes = asked.minutes();
        this.attemptsPerDay = asked.attemptsPerDay();
        this.instrument = asked.instrument();
    }

    UUID id() {
        return id;
    }

    String course() {
        return course;
    }

    int questions() {
        return questions;
    }

    int passPercent() {
        return passPercent;
    }

    int minutes() {
        return minutes;
    }

    int attemptsPerDay() {
        return attemptsPerDay;
    }

    TestPolicyView view() {
        return new TestPolicyView(id, course, validFrom, questions, passPercent, minutes, attemptsPerDay, instrument);
    }
}
