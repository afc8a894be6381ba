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
 * @param submittedAt when the request was submitted; for a check before it, now
 * @param at the instant of the judgement, which the age of the facts is counted from
 */
public record Question(Leg leg, Traveller traveller, Purpose purpose, Facts facts, Instant submittedAt, Instant at) {

    /** The same question with the traveller needed no more than the lists say (T18). */
    Question byTheList(Period openStay) {
        var listed = facts.listedFor(leg, openStay);
        return new Question(
                leg, traveller.counting(traveller.designation().atMost(listed)), purpose, facts, submittedAt, at);
    }
}
