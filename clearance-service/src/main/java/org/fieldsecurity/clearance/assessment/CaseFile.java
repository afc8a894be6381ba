package org.fieldsecurity.clearance.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldsecurity.clearance.policy.Assessment;
import org.fieldsecurity.clearance.policy.Certificate;
import org.fieldsecurity.clearance.policy.ClearancePolicy;
import org.fieldsecurity.clearance.policy.Facts;
import org.fieldsecurity.clearance.policy.Naming;
import org.fieldsecurity.clearance.policy.OwedBriefing;
import org.fieldsecurity.clearance.policy.Place;
import org.fieldsecurity.clearance.policy.Policy;
import org.fieldsecurity.clearance.policy.Purpose;
import org.fieldsecurity.clearance.policy.Question;
import org.fieldsecurity.clearance.policy.Remedies;
import org.fieldsecurity.clearance.policy.Remedy;
import org.fieldsecurity.clearance.policy.Traveller;
import org.fieldsecurity.clearance.replica.PersonCopy;

/**
 * Everything known about an itinerary and its travellers at an instant.
 *
 * @param policy the policy in force
 * @param places the duty stations of the itinerary by their codes
 * @param ratings the rating in force at each of them
 * @param people everybody who is asked about
 * @param travelling those of them who travel on the itinerary; an amendment may have taken others out of it
 * @param certificates the certificates that each of them holds
 * @param namings the approved entries of lists of essential personnel with each of them
 * @param briefings those that each of them owes a signature (T11)
 * @param companions who shares flights and lodgings with them (T14)
 * @param factsAsOf how far each source of facts is known to be complete
 * @param at the instant
 */
public record CaseFile(
        Policy policy,
        Map<String, Place> places,
        Map<String, String> ratings,
        Map<UUID, PersonCopy> people,
        Set<UUID> travelling,
        Map<UUID, List<Certificate>> certificates,
        Map<UUID, List<Naming>> namings,
        Map<UUID, List<OwedBriefing>> briefings,
        Companions companions,
        Map<String, Instant> factsAsOf,
        Instant at) {

    /** The verdict on one leg and traveller of the itinerary. */
    public Assessment judge(PlannedLeg leg, PlannedTraveller traveller, Purpose purpose, Instant submittedAt) {
        return ClearancePolicy.evaluate(question(leg, traveller, purpose, submittedAt), policy);
    }

    /** The smallest changes after which the verdict would be milder; empty where none would help. */
    public List<Remedy> remedies(PlannedLeg leg, PlannedTraveller traveller, Purpose purpose, Assessment now) {
        return Remedies.of(question(leg, traveller, purpose, at), now, policy);
    }

    private Question question(PlannedLeg leg, PlannedTraveller traveller, Purpose purpose, Instant submittedAt) {
        return new Question(
                leg.at(place(leg), rating(leg)),
                traveller(traveller),
                purpose,
                new Facts(
                        certificates.getOrDefault(traveller.person(), List.of()),
                        namings.getOrDefault(traveller.person(), List.of()),
                        briefings.getOrDefault(traveller.person(), List.of()),
                        factsAsOf),
                companions.of(leg, traveller(traveller), together(traveller)),
                submittedAt,
                at);
    }

    /** The same facts for one itinerary, with who shares flights and lodgings with its travellers. */
    CaseFile of(Itinerary itinerary, Companions others) {
        Map<UUID, PersonCopy> some = itinerary.people().stream()
                .map(people::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(PersonCopy::id, person -> person));
        return new CaseFile(
                policy,
                places,
                ratings,
                some,
                itinerary.travelling(),
                certificates,
                namings,
                briefings,
                others,
                factsAsOf,
                at);
    }

    /** The same facts where other ratings hold. */
    public CaseFile under(Map<String, String> otherRatings) {
        return new CaseFile(
                policy,
                places,
                otherRatings,
                people,
                travelling,
                certificates,
                namings,
                briefings,
                companions,
                factsAsOf,
                at);
    }

    /** Where a leg of the itinerary leads. */
    public Place place(PlannedLeg leg) {
        return known(places, leg.to());
    }

    /** The rating in force where a leg of the itinerary leads. */
    public String rating(PlannedLeg leg) {
        return known(ratings, leg.to());
    }

    /** A traveller of the itinerary as the rules read them. */
    public Traveller traveller(PlannedTraveller traveller) {
        PersonCopy person = known(people, traveller.person());
        return new Traveller(person.id(), person.travellerCategory(), person.organization(), traveller.designated());
    }

    /** How many personnel of the traveller's organization travel on this itinerary, the traveller included. */
    private int together(PlannedTraveller traveller) {
        String organization = traveller(traveller).organization();
        return (int) people.values().stream()
                .filter(person -> travelling.contains(person.id()))
                .filter(person -> person.dependantOf() == null)
                .filter(person -> person.organization().equals(organization))
                .count();
    }

    private static <K, V> V known(Map<K, V> facts, K key) {
        V fact = facts.get(key);
        if (fact == null) {
            throw new IllegalStateException("a case file is asked about what it doesn't hold");
        }
        return fact;
    }
}
