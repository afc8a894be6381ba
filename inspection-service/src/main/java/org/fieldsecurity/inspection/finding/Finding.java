package org.fieldsecurity.inspection.finding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.fieldsecurity.inspection.finding.rules.FindingOutcome;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.id.Ids;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What a mission found of one item; never changed once recorded. */
@Entity
@Immutable
public class Finding {

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID mission;

    @Column(nullable = false)
    private UUID checklist;

    @Column(nullable = false)
    private String item;

    @Column(nullable = false)
    private String scope;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private FindingOutcome outcome;

    private @Nullable String note;

    @Column(name = "found_by", nullable = false)
    private String foundBy;

    @Column(name = "found_at", nullable = false)
    private Instant foundAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected Finding() {}

    Finding(UUID mission, NewFinding found, Scope scope, String by, Instant at) {
        this.id = Ids.next();
        this.mission = mission;
        this.checklist = found.checklist();
        this.item = found.item();
        this.scope = scope.text();
        this.outcome = found.outcome();
        this.note = found.note();
        this.foundBy = by;
        this.foundAt = at;
    }

    UUID id() {
        return id;
    }

    FindingView view() {
        return new FindingView(id, mission, checklist, item, scope, outcome, note, foundBy, foundAt);
    }
}
