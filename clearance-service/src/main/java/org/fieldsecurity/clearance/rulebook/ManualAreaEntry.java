package org.fieldsecurity.clearance.rulebook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.clearance.policy.ManualArea;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** A country, area or duty station that its designated official set to manual (T8). */
@Entity
@Table(name = "manual_area")
public class ManualAreaEntry {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(nullable = false)
    private String scope;

    @Column(name = "valid_from", nullable = false)
    private Instant validFrom;

    @Column(name = "valid_to")
    private @Nullable Instant validTo;

    @Column(nullable = false)
    private String reason;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected ManualAreaEntry() {}

    ManualAreaEntry(UUID id, ManualArea area) {
        this.id = id;
        this.scope = area.scope().text();
        this.validFrom = area.from();
        this.validTo = area.until();
        this.reason = area.reason();
    }

    /** Ends it at an instant; once ended it stays so. */
    void end(Instant at) {
        if (validTo != null && !validTo.isAfter(at)) {
            throw ProblemException.illegalState("This has ended already.", List.of());
        }
        validTo = at.isAfter(validFrom) ? at : validFrom.plusMillis(1);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    Scope scope() {
        return Scope.parse(scope);
    }

    Instant validFrom() {
        return validFrom;
    }

    @Nullable
    Instant validTo() {
        return validTo;
    }

    String reason() {
        return reason;
    }
}
