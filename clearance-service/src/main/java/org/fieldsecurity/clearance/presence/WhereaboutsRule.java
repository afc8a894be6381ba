package org.fieldsecurity.clearance.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.fieldsecurity.clearance.presence.PersonWhereabouts.Standing;
import org.fieldsecurity.kit.rule.PureRules;
import org.jspecify.annotations.Nullable;

/**
 * Makes one answer of all that is known of where a person is. What was reported comes first, then the assignment, then
 * what is planned, then the place that they left last (T22).
 */
@PureRules
final class WhereaboutsRule {

    private WhereaboutsRule() {}

    /** Who is asked about. */
    record Asked(UUID person, String name, String organization, Instant at) {}

    /**
     * The answer.
     *
     * @param places where they may be, the best first
     * @param last the last leg that anything was reported of; null when there is none
     */
    static PersonWhereabouts answer(Asked asked, List<PresentPerson> places, @Nullable LastJourney last) {
        if (last != null && last.leftAt() == null && last.expectedAt().isAfter(asked.at())) {
            return onTheWay(asked, last);
        }
        if (!places.isEmpty()) {
            return present(asked, places.getFirst());
        }
        if (last == null) {
            return unknown(asked);
        }
        return last.leftAt() == null || last.leftSource() == null
                ? lastKnown(asked, last)
                : left(asked, last, last.leftAt(), last.leftSource());
    }

    private static PersonWhereabouts present(Asked asked, PresentPerson place) {
        return new PersonWhereabouts(
                asked.person(),
                asked.name(),
                asked.organization(),
                asked.at(),
                Standing.PRESENT,
                place.dutyStation(),
                place.zone(),
                place.since(),
                place.source(),
                place.confidence(),
                place.asOf(),
                place.age(),
                why(place, asked.at()),
                place.uncleared(),
                place.request(),
                place.leg());
    }

    private static PersonWhereabouts onTheWay(Asked asked, LastJourney last) {
        return of(
                asked,
                last,
                Standing.ON_THE_WAY,
                last.begunAt(),
                new Footing(last.begunSource(), false, true, false, false),
                named(last.begunSource()) + " says that they set out; they are due at " + last.expectedAt() + ".");
    }

    private static PersonWhereabouts left(Asked asked, LastJourney last, Instant at, PresenceSource source) {
        return of(
                asked,
                last,
                Standing.LEFT,
                at,
                new Footing(source, false, true, false, false),
                named(source) + " says that they left; nothing is known of them since.");
    }

    private static PersonWhereabouts lastKnown(Asked asked, LastJourney last) {
        return of(
                asked,
                last,
                Standing.PRESENT,
                last.expectedAt(),
                new Footing(last.begunSource(), true, true, false, false),
                "Nothing is known of them since this journey, so they are presumed there (T22).");
    }

    private static PersonWhereabouts of(
            Asked asked, LastJourney last, Standing standing, Instant since, Footing footing, String why) {
        return new PersonWhereabouts(
                asked.person(),
                asked.name(),
                asked.organization(),
                asked.at(),
                standing,
                last.dutyStation(),
                null,
                since,
                footing.source(),
                footing.confidence(),
                since,
                Duration.between(since, asked.at()),
                why,
                last.uncleared(),
                last.request(),
                last.leg());
    }

    private static PersonWhereabouts unknown(Asked asked) {
        return new PersonWhereabouts(
                asked.person(),
                asked.name(),
                asked.organization(),
                asked.at(),
                Standing.UNKNOWN,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "No assignment, stay or journey has them anywhere at that instant.",
                false,
                null,
                null);
    }

    private static String why(PresentPerson place, Instant at) {
        Instant end = place.plannedEnd();
        boolean overstayed = end != null && !end.isAfter(at) && place.confidence() == Confidence.PRESUMED;
        String basis =
                switch (place.source()) {
                    case ASSIGNMENT -> "Their assignment has them there";
                    case PLAN -> "Their journey is planned to have led them there, and nobody has reported it";
                    case ZONE_STAY -> "A stay in the zone was arranged for them";
                    case CARRIER, FOCAL_POINT, TRAVELLER, SECURITY_OFFICER ->
                        named(place.source()) + " says that they "
                                + (place.since().equals(place.asOf()) ? "arrived" : "set out, and they are due");
                };
        String doubt = "";
        if (place.departureDue() != null) {
            doubt = "; a departure planned for " + place.departureDue()
                    + " is not confirmed, so they are presumed there" + " (T22)";
        } else if (overstayed) {
            doubt = "; the stay was to end at " + end
                    + " and nobody says that they left, so they are presumed there (T22)";
        }
        return basis + doubt + ".";
    }

    private static String named(PresenceSource source) {
        String words = source.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return "The " + words;
    }
}
