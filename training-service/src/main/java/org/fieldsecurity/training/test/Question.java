package org.fieldsecurity.training.test;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A question of the bank. Never edited, so that an attempt can be explained years later; only retired. */
@Entity
public class Question {

    /** The language that every question has. */
    public static final String DEFAULT_LANGUAGE = "en";

    @Id
    private String code;

    @Column(nullable = false)
    private String course;

    @Column(nullable = false)
    private String topic;

    @Column(nullable = false)
    private String texts;

    @Column(nullable = false)
    private int answer;

    @Column(nullable = false)
    private String sources;

    @Column(name = "added_on", nullable = false)
    private LocalDate addedOn;

    @Column(name = "retired_on")
    @Nullable
    private LocalDate retiredOn;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected Question() {}

    Question(QuestionEntry entry, String texts, LocalDate addedOn) {
        this.code = entry.code();
        this.course = entry.course();
        this.topic = entry.topic();
        this.texts = texts;
        this.answer = entry.answer();
        this.sources = String.join(";", entry.sources());
        this.addedOn = addedOn;
    }

    String code() {
        return code;
    }

    String topic() {
        return topic;
    }

    /** Texts by language, as JSON. */
    String texts() {
        return texts;
    }

    int answer() {
        return answer;
    }

    /** Paragraphs and practices behind the right answer, separated by semicolons. */
    String sources() {
        return sources;
    }
}
