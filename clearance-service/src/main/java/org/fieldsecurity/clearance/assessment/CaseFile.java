package org.fieldsecurity.clearance.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fieldsecurity.clearance.policy.Assessment;
import org.fieldsecurity.clearance.policy.Certificate;
import org.fieldsecurity.clearance.policy.ClearancePolicy;
import org.fieldsecurity.clearance.policy.Facts;
import org.fieldsecurity.clearance.policy.Place;
import org.fieldsecurity.clearance.policy.Policy;
import org.fieldsecurity.clearance.policy.Purpose;
import org.fieldsecurity.clearance.policy.Question;
import org.fieldsecurity.clearance.policy.Traveller;
import org.fieldsecurity.clearance.replica.PersonCopy;

/**
 * Everything known about an itinerary and its travellers at an instant.
 *
 * @param policy the policy in force
 * @param places the duty stations of the itinerary by their codes
 * @param ratings the rating in force at each of them
 * @param people the travellers
 * @param certificates the certificates that each of them holds
 * @param factsAsOf how far each source of facts is known to be complete
 * @param at the instant
 */
public record CaseFile(
        Policy policy,
        Map<String, Place> places,
        Map<String, String> ratings,
        Map<UUID, PersonCopy> people,
        Map<UUID, List<Certificate>> certificates,
        Map<String, Instant> factsAsOf,
        Instant at) {

    /** The verdict on one leg and traveller of the itinerary. */
    public Assessment judge(PlannedLeg leg, PlannedTraveller traveller, Purpose purpose, Instant submittedAt) {
        Question question = new Question(
                leg.at(place(leg), rating(leg)),
                traveller(traveller),
                purpose,
                new Facts(certificates.getOrDefault(traveller.person(), List.of()), factsAsOf),
                submittedAt,
                at);
        return ClearancePolicy.evaluate(question, policy);
    }

    /** The same facts where other ratings hold. */
    public CaseFile under(Map<String, String> otherRatings) {
        return new CaseFile(policy, places, otherRatings, people, certificates, factsAsOf, at);
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

    private static <K, V> V known(Map<K, V> facts, K key) {
        V fact = facts.get(key);
        if (fact == null) {
            throw new IllegalStateException("a case file is asked about what it doesn't hold");
        }
        return fact;
    }
}
