package org.fieldsecurity.personnel.appointment.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.personnel.appointment.rules.AppointmentForm.Gate;
import org.jspecify.annotations.Nullable;

/** A3, A4: when a candidate holds the office for which they are named. */
public final class CandidacyRule {

    private CandidacyRule() {}

    /** What can be done with a candidacy. */
    public enum Move {
        /** The Coordinator approves [An 12]. */
        APPROVE,
        /** The Coordinator records the induction [12, 30]. */
        RECORD_INDUCTION,
        /** Whoever named the candidate gives it up. */
        WITHDRAW
    }

    /** What a candidate waits for on a day, the first thing first; empty when they wait for nothing. */
    public static Optional<Gate> awaited(Office office, Map<Gate, LocalDate> passed, LocalDate today) {
        return AppointmentRules.missing(office, passed, today).stream().findFirst();
    }

    /** The moves that make sense while a gate is awaited; none when the candidacy is closed. */
    public static List<Move> legal(@Nullable Gate awaited) {
        return switch (awaited) {
            case null -> List.of();
            case COORDINATOR_APPROVED -> List.of(Move.APPROVE, Move.RECORD_INDUCTION, Move.WITHDRAW);
            case INDUCTED -> List.of(Move.RECORD_INDUCTION, Move.WITHDRAW);
            case TEAM_CONSULTED -> List.of(Move.WITHDRAW);
        };
    }

    /**
     * The time for which a candidate holds the office once nothing is awaited: from its planned beginning, and not from
     * before the instant at which the last gate was recorded; empty when that leaves no time.
     */
    public static Optional<Period> tenure(Instant plannedFrom, @Nullable Instant to, Instant recorded) {
        return Period.between(plannedFrom.isAfter(recorded) ? plannedFrom : recorded, to);
    }
}
