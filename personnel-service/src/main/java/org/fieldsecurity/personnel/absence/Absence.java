package org.fieldsecurity.personnel.absence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.personnel.absence.rules.Tenure;
import org.fieldsecurity.personnel.appointment.Refusals;
import org.fieldsecurity.personnel.appointment.rules.Period;
import org.jspecify.annotations.Nullable;

/** The absence of the holder of an office, during which somebody else acts. */
@Entity
public class Absence {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(nullable = false)
    private UUID appointment;

    @Column(name = "absent_from", nullable = false)
    private Instant from;

    @Column(name = "absent_until", nullable = false)
    private Instant until;

    @Column(name = "returned_at")
    private @Nullable Instant returnedAt;

    @Column(name = "recorded_at", nullable = false)
    private Instant recordedAt;

    @Column(nullable = false)
    private String reason;

    @Column(nullable = false)
    private String reference;

    private @Nullable UUID deputy;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected Absence() {}

    Absence(UUID id, NewAbsence details, Instant now) {
        this.id = id;
        this.appointment = details.appointment();
        this.from = details.from();
        this.until = details.until();
        this.recordedAt = now;
        this.reason = details.reason();
        this.reference = details.reference();
        this.deputy = details.deputy();
    }

    /**
     * Ends it before its time; at or before its beginning calls it off.
     *
     * @throws ProblemException 409 when it has ended by then, 422 when the instant is past: who acted until now did so
     *     with authority
     */
    void end(Instant at, Instant now) {
        if (!end().isAfter(at)) {
            throw ProblemException.illegalState("The absence ends at " + end() + " already.", List.of());
        }
        if (at.isBefore(now)) {
            throw Refusals.of(
                    "A1", "A return isn't recorded for the past: leave at out when the holder is back.", "8(b)");
        }
        returnedAt = at;
    }

    private Instant end() {
        return returnedAt == null ? until : returnedAt;
    }

    /** The time in which the holder is away; empty when it was called off before it began. */
    Optional<Period> period() {
        return Period.between(from, end());
    }

    Tenure.Away away() {
        return new Tenure.Away(id, from, recordedAt, end(), deputy, reference);
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    UUID appointment() {
        return appointment;
    }

    @Nullable
    UUID deputy() {
        return deputy;
    }

    AbsenceView view() {
        return new AbsenceView(id, appointment, from, until, returnedAt, recordedAt, reason, reference, deputy);
    }
}
