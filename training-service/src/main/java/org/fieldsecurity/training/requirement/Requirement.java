package org.fieldsecurity.training.requirement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.training.requirement.rules.Audience;
import org.fieldsecurity.training.requirement.rules.RequirementTerms;
import org.jspecify.annotations.Nullable;

/** That a course's certificate must be held: by whom, where, from which day. Policy data, never deleted. */
@Entity
public class Requirement {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(nullable = false)
    private String course;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Audience audience;

    @Enumerated(EnumType.STRING)
    @Nullable
    private Office office;

    @Nullable
    private String category;

    @Column(nullable = false)
    private String scope;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_until")
    @Nullable
    private LocalDate validUntil;

    @Column(name = "grace_days", nullable = false)
    private int graceDays;

    @Column(nullable = false)
    private String instrument;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected Requirement() {}

    Requirement(UUID id, NewRequirement asked) {
        this.id = id;
        this.course = asked.course();
        this.audience = asked.audience();
        this.office = asked.office();
        this.category = asked.category();
        this.scope = asked.scope().text();
        this.validFrom = asked.validFrom();
        this.validUntil = asked.validUntil();
        this.graceDays = asked.graceDays();
        this.instrument = asked.instrument();
    }

    /** Whether it still can be ended on that day. */
    boolean canEndOn(LocalDate lastDay) {
        return !lastDay.isBefore(validFrom) && (validUntil == null || lastDay.isBefore(validUntil));
    }

    /** Sets its last day. */
    void end(LocalDate lastDay) {
        validUntil = lastDay;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    String instrument() {
        return instrument;
    }

    /** The requirement as the rules see it. */
    RequirementTerms terms() {
        return new RequirementTerms(
                id, course, audience, office, category, Scope.parse(scope), validFrom, validUntil, graceDays);
    }
}
