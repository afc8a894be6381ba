package org.fieldsecurity.clearance.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What is known of a traveller, and how old the knowledge is.
 *
 * @param certificates those that they hold
 * @param namings the approved entries of lists of essential personnel with their name (T18)
 * @param briefings those that they owe a signature (T11)
 * @param asOf for each source of facts the instant up to which it is known to be complete
 */
public record Facts(
        List<Certificate> certificates, List<Naming> namings, List<OwedBriefing> briefings, Map<String, Instant> asOf) {

    /** Copies all. */
    public Facts {
        certificates = List.copyOf(certificates);
        namings = List.copyOf(namings);
        briefings = List.copyOf(briefings);
        asOf = Map.copyOf(asOf);
    }

    /** What is known of somebody who is on no list. */
    public Facts(List<Certificate> certificates, Map<String, Instant> asOf) {
        this(certificates, List.of(), List.of(), asOf);
    }

    /** The same with other certificates. */
    Facts holding(List<Certificate> others) {
        return new Facts(others, namings, briefings, asOf);
    }

    /** The same with other entries of lists. */
    Facts named(List<Naming> others) {
        return new Facts(certificates, others, briefings, asOf);
    }

    /** The same with every briefing signed. */
    Facts briefed() {
        return new Facts(certificates, namings, List.of(), asOf);
    }

    /** The duty stations whose briefing must be signed before a leg is cleared by the rules alone. */
    List<String> briefingsBefore(Leg leg) {
        return briefings.stream()
                .filter(briefing -> briefing.concerns(leg))
                .map(OwedBriefing::dutyStation)
                .distinct()
                .toList();
    }

    /** Those of some courses of which no certificate is valid on a day. */
    List<String> missing(List<String> courses, LocalDate day) {
        return courses.stream()
                .filter(course ->
                        certificates.stream().noneMatch(held -> held.course().equals(course) && held.isValidOn(day)))
                .toList();
    }

    /** What the lists make of somebody for the whole of a leg; {@code NONE} without an entry. */
    Designation listedFor(Leg leg, Period openStay) {
        return namings.stream()
                .filter(naming -> naming.holdsFor(leg, openStay))
                .map(Naming::designation)
                .max(Comparator.naturalOrder())
                .orElse(Designation.NONE);
    }
}
