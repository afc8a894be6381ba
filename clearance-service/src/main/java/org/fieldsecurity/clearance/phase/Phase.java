package org.fieldsecurity.clearance.phase;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fieldsecurity.clearance.notice.Occurrence.PhaseMoved;
import org.fieldsecurity.clearance.policy.PhaseState;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** A rating of danger for a scope, from its proposal or declaration to its end (T16, T17). */
@Entity
@Table(name = "phase")
public class Phase {

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(nullable = false)
    private String scope;

    @Column(nullable = false)
    private String rating;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private PhaseState state;

    @Column(nullable = false)
    private boolean emergency;

    @Column(nullable = false)
    private String reason;

    @Column(name = "proposed_at", nullable = false)
    private Instant proposedAt;

    @Column(name = "authorized_at")
    private @Nullable Instant authorizedAt;

    @Column(name = "valid_from")
    private @Nullable Instant validFrom;

    @Column(name = "valid_to")
    private @Nullable Instant validTo;

    @Column(name = "after_report_due")
    private @Nullable Instant afterReportDue;

    @Column(name = "after_reported_at")
    private @Nullable Instant afterReportedAt;

    @Column(name = "after_report")
    private @Nullable String afterReport;

    @Column(name = "communications_returned_at")
    private @Nullable Instant communicationsReturnedAt;

    /** Whom its last change touched, in numbers; null while it was neither declared nor lowered. */
    @Convert(converter = EffectTotalsColumn.class)
    private @Nullable List<EffectTotal> effects;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init") // Hibernate sets the fields by reflection.
    protected Phase() {}

    private Phase(UUID id, Scope scope, String rating, String reason, Instant at) {
        this.id = id;
        this.scope = scope.text();
        this.rating = rating;
        this.state = PhaseState.PROPOSED;
        this.reason = reason;
        this.proposedAt = at;
    }

    /** A phase that waits for its authorization. */
    static Phase proposed(UUID id, Scope scope, String rating, String reason, Instant at) {
        return new Phase(id, scope, rating, reason, at);
    }

    /** A phase in force from this instant on. */
    static Phase declared(UUID id, Scope scope, String rating, String reason, Instant at) {
        Phase phase = new Phase(id, scope, rating, reason, at);
        phase.comeIntoForce(at);
        return phase;
    }

    /** Declared though nobody who authorizes could be reached; the report's clock runs from now [8(p)]. */
    Phase inEmergency(Instant at, Optional<Duration> afterReportWithin) {
        emergency = afterReportWithin.isPresent();
        afterReportDue = afterReportWithin.map(at::plus).orElse(null);
        return this;
    }

    void authorize(Instant at) {
        require(PhaseState.Action.AUTHORIZE);
        state = PhaseState.AUTHORIZED;
        authorizedAt = at;
    }

    void declare(Instant at) {
        require(PhaseState.Action.DECLARE);
        comeIntoForce(at);
    }

    /** Ends it, by lowering or since another phase takes its place. */
    void end(Instant at) {
        require(PhaseState.Action.LOWER);
        state = PhaseState.ENDED;
        validTo = at;
    }

    /** Gives it up before it comes into force. */
    void withdraw() {
        require(PhaseState.Action.WITHDRAW);
        state = PhaseState.WITHDRAWN;
    }

    /** Notes whom its change touched, in numbers. */
    Phase touching(List<EffectTotal> totals) {
        effects = List.copyOf(totals);
        return this;
    }

    /**
     * Notes when those who authorize could be reached again, from when on the report's clock runs; said once, so that
     * nobody puts the report off [8(p)].
     */
    void communicationsReturned(Instant returnedAt, Duration within, Instant at) {
        requireOwedReport();
        if (communicationsReturnedAt != null) {
            throw ProblemException.illegalState("This was said already; give the report.", List.of());
        }
        if (validFrom == null || returnedAt.isBefore(validFrom) || returnedAt.isAfter(at)) {
            throw ProblemException.invalid("/returnedAt", "must lie between the declaration and now");
        }
        communicationsReturnedAt = returnedAt;
        afterReportDue = returnedAt.plus(within);
    }

    /** Takes the report that an emergency declaration owes; given once. */
    void report(String report, Instant at) {
        requireOwedReport();
        afterReport = report;
        afterReportedAt = at;
    }

    private void requireOwedReport() {
        if (afterReportDue == null || afterReportedAt != null) {
            throw ProblemException.illegalState(
                    afterReportDue == null ? "This phase owes no report." : "The report was given already.", List.of());
        }
    }

    void require(PhaseState.Action action) {
        if (!state.legalActions().contains(action)) {
            throw ProblemException.illegalState(
                    "A phase that is " + state + " can't do this.",
                    state.legalActions().stream().map(Enum::name).toList());
        }
    }

    private void comeIntoForce(Instant at) {
        state = PhaseState.DECLARED;
        validFrom = at;
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

    String rating() {
        return rating;
    }

    String reason() {
        return reason;
    }

    @Nullable
    Instant validFrom() {
        return validFrom;
    }

    /** What notices tell of it. */
    PhaseMoved moved(String verb, Instant at) {
        return new PhaseMoved(id, scope(), rating, verb, afterReportDue, at);
    }

    PhaseView view() {
        return new PhaseView(
                id,
                scope(),
                rating,
                state,
                emergency,
                reason,
                proposedAt,
                authorizedAt,
                validFrom,
                validTo,
                communicationsReturnedAt,
                afterReportDue,
                afterReportedAt,
                effects,
                state.legalActions().stream().map(Enum::name).toList());
    }
}
