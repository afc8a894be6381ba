package org.fieldsecurity.clearance.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fieldsecurity.clearance.policy.AppliedRule.Outcome;
import org.fieldsecurity.kit.time.Utc;

/** What each rule finds, in words. */
final class Findings {

    private static final List<String> CLEARANCE = List.of("22(b)", "An 27");

    private Findings() {}

    static AppliedRule transit(Leg leg) {
        return rule(
                "T3",
                List.of(),
                Outcome.SATISFIED,
                "The traveller stays inside the airport of " + leg.place().dutyStation() + ": the leg doesn't count.");
    }

    static AppliedRule table(PhaseRow.Cell cell, Question question) {
        var leg = question.leg();
        var place = leg.place().dutyStation();
        var who = question.traveller().isDependant() ? "Dependants" : "Travellers";
        var id = "PHASE-" + leg.rating();
        var start = "Rating " + leg.rating() + " is in force in " + place + ": ";
        return switch (cell.admission()) {
            case AUTOMATIC ->
                rule(
                        "T7",
                        List.of(),
                        Outcome.SATISFIED,
                        start + "cleared automatically, the designated official of "
                                + leg.place().country() + " is notified.");
            case DECISION -> rule(id, CLEARANCE, Outcome.DECISION, start + "each journey needs a clearance.");
            case ESSENTIAL_ONLY, EMERGENCY_ONLY ->
                needed(id, start, cell.admission().least(), question);
            case EXCEPTION_ONLY ->
                rule(id, CLEARANCE, Outcome.OVERRIDE, start + who + " are refused but for an exception.");
            case REFUSED -> rule(id, CLEARANCE, Outcome.REFUSED, start + who + " are refused.");
        };
    }

    private static AppliedRule needed(String id, String start, Designation least, Question question) {
        var name = word(least);
        var paragraphs = List.of("22(b)", "An 26", "An 27");
        if (question.traveller().designation().isAtLeast(least)) {
            return rule(
                    id,
                    paragraphs,
                    Outcome.DECISION,
                    start + "only " + name
                            + " personnel may go, which the traveller is by the list; each journey needs a clearance.");
        }
        return new AppliedRule(
                id,
                paragraphs,
                Outcome.REFUSED,
                start + "only " + name + " personnel may go.",
                List.of("designation as " + name + " personnel for "
                        + question.leg().place().dutyStation()));
    }

    /** Says what a claim or an entry of a list is worth without the other, where the table asks who is needed. */
    static Optional<AppliedRule> list(PhaseRow.Cell cell, Question asked, Period openStay) {
        var needed = cell.admission().least();
        var claimed = asked.traveller().designation();
        var listed = asked.facts().listedFor(asked.leg(), openStay);
        var leg = asked.leg();
        var place = leg.place().dutyStation();
        if (needed == Designation.NONE) {
            return Optional.empty();
        }
        if (listed.isAtLeast(claimed)) {
            return claimed.isAtLeast(needed) || !listed.isAtLeast(needed)
                    ? Optional.empty()
                    : Optional.of(rule(
                            "T18",
                            List.of("An 26"),
                            Outcome.FLAGGED,
                            "The list for " + place + " has the traveller as " + word(listed)
                                    + " personnel, and the request doesn't say so."));
        }
        var days = Utc.day(leg.arrivesAt()) + " to " + leg.lastDay(openStay);
        return Optional.of(new AppliedRule(
                "T18",
                List.of("An 26"),
                listed.isAtLeast(needed) ? Outcome.FLAGGED : Outcome.REFUSED,
                "The request says that the traveller is " + word(claimed) + " personnel, and the list for " + place
                        + " has no approved entry that says so from " + days + "; it counts as "
                        + claimed.atMost(listed) + ".",
                List.of("approved entry as " + word(claimed) + " personnel in the list for " + place + " from "
                        + days)));
    }

    private static String word(Designation designation) {
        return designation.name().toLowerCase(Locale.ROOT);
    }

    static AppliedRule unknownRating(Leg leg) {
        return rule(
                "T19",
                List.of(),
                Outcome.DECISION,
                "The policy has no row for rating " + leg.rating() + " of "
                        + leg.place().dutyStation() + ": somebody decides.");
    }

    static Optional<AppliedRule> started(Question question) {
        return question.submittedAt().isBefore(question.leg().departsAt())
                ? Optional.empty()
                : Optional.of(rule(
                        "T1",
                        List.of("22(b)", "An 14", "An 27"),
                        Outcome.DECISION,
                        "Clearance comes before travel starts, and this leg started at "
                                + question.leg().departsAt() + "."));
    }

    static Optional<AppliedRule> manualArea(Leg leg, Policy policy) {
        return policy.manualAreas().stream()
                .filter(area -> area.touches(leg))
                .findFirst()
                .map(area -> rule(
                        "T8",
                        List.of(),
                        Outcome.DECISION,
                        "Nothing is cleared automatically in " + area.scope() + ": " + area.reason()));
    }

    static Optional<AppliedRule> certificates(Question question, Policy policy) {
        var leg = question.leg();
        var lastDay = leg.lastDay(policy.openStay());
        var required = policy.required(question);
        if (required.isEmpty()) {
            return Optional.empty();
        }
        var missing = question.facts().missing(required, lastDay);
        var place = leg.place().dutyStation();
        return Optional.of(
                missing.isEmpty()
                        ? rule(
                                "T9",
                                List.of("32", "33"),
                                Outcome.SATISFIED,
                                "The certificates required for " + place + " are valid on the last day of the leg, "
                                        + lastDay + ".")
                        : new AppliedRule(
                                "T9",
                                List.of("32", "33"),
                                Outcome.OVERRIDE,
                                "The certificates required for " + place + " must be valid on the last day of the leg, "
                                        + lastDay + ".",
                                missing.stream()
                                        .map(course -> "certificate " + course + " valid on " + lastDay)
                                        .toList()));
    }

    /** Until the briefing of an arrival is signed, whoever goes on inside the country is cleared by hand. */
    static Optional<AppliedRule> briefing(Question question) {
        var places = question.facts().briefingsBefore(question.leg());
        if (places.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new AppliedRule(
                "T11",
                List.of("33", "An 14"),
                Outcome.DECISION,
                "The traveller has not signed the arrival briefing of " + String.join(", ", places)
                        + ": onward travel inside the country is decided by hand.",
                places.stream()
                        .map(place -> "signed arrival briefing of " + place)
                        .toList()));
    }

    static Optional<AppliedRule> oldFacts(Question question, Policy policy) {
        var asOf = question.facts().asOf();
        var oldest = question.at().minus(policy.factAge());
        var old = asOf.entrySet().stream()
                .filter(source -> source.getValue().isBefore(oldest))
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(", "));
        if (!asOf.isEmpty() && old.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(rule(
                "FACTS",
                List.of(),
                Outcome.DECISION,
                asOf.isEmpty()
                        ? "Nothing is known of the traveller: somebody decides."
                        : "What is known from " + old + " is older than " + words(policy.factAge())
                                + ": somebody decides."));
    }

    /** More of one organization on one flight than may be without a further consent. */
    static Optional<AppliedRule> crowdedFlight(Question question, Concentration limit) {
        int onFlight = question.company().onFlight();
        return onFlight <= limit.mostOnFlight()
                ? Optional.empty()
                : Optional.of(rule(
                        "T14",
                        List.of(),
                        Outcome.DECISION,
                        onFlight + " personnel of " + question.traveller().organization()
                                + " are on this flight, more than " + limit.mostOnFlight() + ": "
                                + words(
                                        limit.aboveBy().getFirst(),
                                        question.leg().place()) + " agrees to it."));
    }

    static Optional<AppliedRule> counterpart(Question question) {
        return question.company().withCounterpart()
                ? Optional.of(rule(
                        "T14",
                        List.of("8(b)"),
                        Outcome.OVERRIDE,
                        "The designated official and the ad interim of a country are not on the same flight."))
                : Optional.empty();
    }

    static Optional<AppliedRule> crowdedLodging(Question question, Concentration limit) {
        int atLodging = question.company().atLodging();
        return atLodging <= limit.mostAtLodging()
                ? Optional.empty()
                : Optional.of(rule(
                        "T14",
                        List.of(),
                        Outcome.FLAGGED,
                        atLodging + " personnel of " + question.traveller().organization()
                                + " stay under this roof in these days, more than " + limit.mostAtLodging() + "."));
    }

    static AppliedRule leadTime(Instant latest, boolean late) {
        return rule(
                "T15",
                List.of(),
                late ? Outcome.FLAGGED : Outcome.SATISFIED,
                late
                        ? "The request was due by " + latest + "; it is late, and taken all the same."
                        : "The request is due by " + latest + ".");
    }

    static AppliedRule decidedBy(List<Consent> consents, Place place) {
        var offices = consents.stream().map(consent -> words(consent, place)).collect(Collectors.joining(", then by "));
        return rule("T2", List.of(), Outcome.DECISION, "Decided by " + offices + ".");
    }

    static AppliedRule override(Traveller traveller) {
        return rule(
                "T13",
                List.of("An 19"),
                Outcome.OVERRIDE,
                "Clearing it is an override: it gives its reason, which" + " goes to the HQ focal point of "
                        + traveller.organization() + ".");
    }

    private static String words(Consent consent, Place place) {
        var offices = consent.offices().stream()
                .map(office -> "the " + office.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(" or "));
        return offices
                + (consent.reach() == Consent.Reach.COUNTRY ? " of " + place.country() : "")
                + (consent.delegable() ? " or a written delegate" : "");
    }

    private static String words(Duration duration) {
        return duration.truncatedTo(ChronoUnit.HOURS).equals(duration)
                ? duration.toHours() + " hours"
                : duration.toMinutes() + " minutes";
    }

    private static AppliedRule rule(String id, List<String> paragraphs, Outcome outcome, String explanation) {
        return new AppliedRule(id, paragraphs, outcome, explanation, List.of());
    }
}
