package org.fieldsecurity.clearance.notice;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldsecurity.clearance.policy.Effect;
import org.fieldsecurity.clearance.policy.LegState;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.jspecify.annotations.Nullable;

/** Something that happened of which somebody must know. */
public sealed interface Occurrence {

    /** When it happened. */
    Instant at();

    /**
     * Clearances of a request came to these states.
     *
     * @param asker who made the request; null where no person did
     */
    record LegsMoved(
            UUID request, String organization, @Nullable UUID asker, List<LegMoved> legs, Instant at)
            implements Occurrence {

        /** Copies the list. */
        public LegsMoved {
            legs = List.copyOf(legs);
        }

        /** The travellers who came to the same state on the same leg, this one included. */
        Set<UUID> together(LegMoved leg) {
            return legs.stream()
                    .filter(other -> other.leg().equals(leg.leg()) && other.state() == leg.state())
                    .map(LegMoved::person)
                    .collect(Collectors.toSet());
        }
    }

    /**
     * A change of a rating reached these travellers.
     *
     * @param moved where they stand now
     * @param effect what the change means for all of them
     */
    record PhaseReached(LegsMoved moved, Effect effect) implements Occurrence {
        @Override
        public Instant at() {
            return moved.at();
        }
    }

    /**
     * A change of a rating reached somebody who lives at the place.
     *
     * @param resident who
     * @param told who hears of it: the resident, or the employee whose dependant it is
     */
    record ResidentReached(
            UUID phase,
            UUID resident,
            UUID told,
            String organization,
            String dutyStation,
            String rating,
            Effect effect,
            Instant at)
            implements Occurrence {}

    /**
     * One traveller's clearance for one leg.
     *
     * @param deciders the offices of which one decides next; empty where nobody needs to
     * @param reach for where they are held
     */
    record LegMoved(
            UUID leg,
            UUID person,
            String country,
            String dutyStation,
            Instant departsAt,
            LegState state,
            List<Office> deciders,
            Scope reach) {

        /** Copies the list. */
        public LegMoved {
            deciders = List.copyOf(deciders);
        }
    }

    /**
     * A rule was set aside (T13).
     *
     * @param decision id of the decision, and so of the override
     * @param decider who took it
     * @param answerDue until when the HQ focal point answers
     */
    record OverrideMade(
            UUID decision,
            UUID request,
            UUID leg,
            UUID person,
            UUID decider,
            String organization,
            String country,
            @Nullable String reason,
            Instant at,
            Instant answerDue)
            implements Occurrence {}

    /**
     * The HQ focal point answered an override.
     *
     * @param decider who took the decision; null where that isn't known
     */
    record OverrideAnswered(
            UUID decision,
            UUID request,
            String organization,
            String country,
            @Nullable UUID decider,
            boolean accepted,
            Instant at)
            implements Occurrence {}

    /** Nobody answered an override in time. */
    record OverrideOverdue(UUID decision, UUID request, String organization, Instant due, Instant at)
            implements Occurrence {}

    /**
     * A phase came to another state.
     *
     * @param verb what happened, as the ledger names it
     * @param reportDue until when a report is owed; null where none is [8(p)]
     */
    record PhaseMoved(
            UUID phase,
            Scope scope,
            String rating,
            String verb,
            @Nullable Instant reportDue,
            Instant at) implements Occurrence {}

    /** The report that an emergency declaration owes did not come in time [8(p)]. */
    record ReportOverdue(UUID phase, Scope scope, String rating, Instant due, Instant at) implements Occurrence {}

    /** A slip no longer holds. */
    record SlipRevoked(
            UUID slip, UUID request, UUID person, @Nullable String organization, Instant at) implements Occurrence {}
}
