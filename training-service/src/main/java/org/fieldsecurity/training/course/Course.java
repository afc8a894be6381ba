package org.fieldsecurity.training.course;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.training.course.rules.Recognition;
import org.jspecify.annotations.Nullable;

/** A course or programme, known by its code. */
@Entity
public class Course {

    /** How a course is taken. */
    @Schema(name = "CourseKind", description = "How a course is taken")
    public enum Kind {
        /** Alone, with a computer-marked test at its end [32]. */
        COMPUTER_TEST,
        /** With a trainer present. */
        IN_PERSON,
        /** With a trainer over the network. */
        ONLINE
    }

    @Id
    private String code;

    @Version
    private int version;

    @Column(nullable = false)
    private String title;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Kind kind;

    @Column(nullable = false)
    private String owner;

    @Column(name = "latest_version", nullable = false)
    private int latestVersion;

    @Column(name = "recognized_from")
    @Nullable
    private LocalDate recognizedFrom;

    @Column(name = "recognized_until")
    @Nullable
    private LocalDate recognizedUntil;

    @Column(name = "recognized_by")
    @Nullable
    private String recognizedBy;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected Course() {}

    /** A course that isn't recognized yet. */
    Course(String code, String title, Kind kind, Scope owner) {
        this.code = code;
        this.title = title;
        this.kind = kind;
        this.owner = owner.text();
        this.latestVersion = 1;
    }

    /** Counts one version more. */
    int nextVersion() {
        return ++latestVersion;
    }

    /** Recognizes the course for a period, by an instrument of the Coordinator; replaces the period before it (C2). */
    void recognize(LocalDate from, @Nullable LocalDate until, String instrument) {
        recognizedFrom = from;
        recognizedUntil = until;
        recognizedBy = instrument;
    }

    /** Code, such as {@code BSA}. */
    public String code() {
        return code;
    }

    int version() {
        return version;
    }

    String title() {
        return title;
    }

    Kind kind() {
        return kind;
    }

    /** For whom the course was made: the world, an organization or a country. */
    Scope owner() {
        return Scope.parse(owner);
    }

    Recognition recognition() {
        return new Recognition(recognizedFrom, recognizedUntil);
    }

    @Nullable
    String recognizedBy() {
        return recognizedBy;
    }
}
