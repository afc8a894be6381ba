package org.fieldsecurity.clearance.policy;

import java.time.Instant;
import java.time.Period;

/**
 * May this traveller go on this leg?
 *
 * @param leg the leg
 * @param traveller who travels
 * @param purpose why
 * @param facts what is known of the traveller, and how old it is
 * @param company who shares the leg with them (T14)
 * @param submittedAt when the request was submitted; for a check before it, now
 * @param at the instant of the judgement, which the age of the facts is counted from
 */
public record Question(
        Leg leg, Traveller traveller, Purpose purpose, Facts facts, Company company, Instant submittedAt, Instant at) {

    /** The same question with the traveller needed no more than the lists say (T18). */
    Question byTheList(Period openStay) {
        return with(traveller.counting(traveller.designation().atMost(facts.listedFor(leg, openStay))));
    }

    Question with(Leg changed) {
        return new Question(changed, traveller, purpose, facts, company, submittedAt, at);
    }

    Question with(Traveller changed) {
        return new Question(leg, changed, purpose, facts, company, submittedAt, at);
    }

    Question with(Facts changed) {
        return new Question(leg, traveller, purpose, changed, company, submittedAt, at);
    }
}
