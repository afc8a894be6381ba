package org.fieldsecurity.clearance.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.fieldsecurity.clearance.policy.Change.BeDesignated;
import org.fieldsecurity.clearance.policy.Change.DepartLater;
import org.fieldsecurity.clearance.policy.Change.HoldCertificates;
import org.fieldsecurity.clearance.policy.Change.LeaveEarlier;
import org.fieldsecurity.clearance.policy.Change.SignBriefings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The smallest change that clears a leg, for each rule that can hold it up; nothing is promised that doesn't help. */
class RemediesTest {

    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final Certificate FOR_GOOD = new Certificate("BASIC", LONG_AGO, null);
    private static final Certificate FIELD = new Certificate("FIELD", LONG_AGO, null);
    private static final Instant MIDWAY = Instant.parse("2026-05-25T06:00:00Z");
    private static final Policy POLICY = Cases.policy(List.of(), Cases.BASIC, Cases.FIELD);
    private static final Change HOLD_BASIC = new HoldCertificates(List.of("BASIC"), Cases.LAST_DAY);

    static Stream<Arguments> smallest() {
        return Stream.of(
                none("T7 automatic already", question("NONE", Designation.NONE, FOR_GOOD)),
                none("PHASE-I a decision that nothing makes automatic", question("I", Designation.NONE, FOR_GOOD)),
                remedy("T9 nothing held", question("NONE", Designation.NONE), List.of(HOLD_BASIC)),
                remedy(
                        "T9 held for a part of the stay",
                        question("NONE", Designation.NONE, until(LocalDate.of(2026, 5, 25))),
                        List.of(new LeaveEarlier(MIDWAY)),
                        List.of(HOLD_BASIC)),
                remedy(
                        "T9 held until the day before the arrival",
                        question("NONE", Designation.NONE, until(LocalDate.of(2026, 5, 19))),
                        List.of(HOLD_BASIC)),
                remedy(
                        "T9 held until the day of the arrival",
                        question("NONE", Designation.NONE, until(LocalDate.of(2026, 5, 20))),
                        List.of(new LeaveEarlier(Cases.ARRIVES)),
                        List.of(HOLD_BASIC)),
                remedy(
                        "T18 and T9 both",
                        question("III", Designation.NONE, FOR_GOOD),
                        List.of(
                                new HoldCertificates(List.of("FIELD"), Cases.LAST_DAY),
                                new BeDesignated(Designation.ESSENTIAL))),
                remedy(
                        "T18 not enough of a designation",
                        question("IV", Designation.ESSENTIAL, FOR_GOOD, FIELD),
                        List.of(new BeDesignated(Designation.EMERGENCY))),
                remedy("T11 a briefing not signed", owing(), List.of(new SignBriefings(List.of("CDFIH")))),
                none("PHASE-V nothing mends it", question("V", Designation.EMERGENCY, FOR_GOOD, FIELD)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void smallest(String what, Question question, List<List<Change>> expected) {
        var remedies = Remedies.of(question, ClearancePolicy.evaluate(question, POLICY), POLICY);

        assertThat(remedies.stream().map(Remedy::changes)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("smallest")
    void everyRemedyIsWhatTheRulesWouldSay(String what, Question question, List<List<Change>> expected) {
        for (var remedy : Remedies.of(question, ClearancePolicy.evaluate(question, POLICY), POLICY)) {
            var changed = question;
            for (var change : remedy.changes()) {
                changed = change.of(changed);
                assertThat(change.words()).endsWith(".").hasSizeLessThan(500);
            }
            assertThat(ClearancePolicy.evaluate(changed, POLICY)).isEqualTo(remedy.then());
        }
    }

    @Test
    void t15ALateRequestIsInTimeWhenTheJourneyBeginsLater() {
        var submitted = Cases.DEPARTS.minus(Duration.ofDays(2));
        var question = new Question(
                Cases.leg("I"),
                Cases.staff(),
                Purpose.DUTY_TRAVEL,
                Cases.facts(FOR_GOOD),
                Company.NONE,
                submitted,
                submitted);
        var later = submitted.plus(Duration.ofDays(3));

        var remedies = Remedies.of(question, ClearancePolicy.evaluate(question, POLICY), POLICY);

        assertThat(remedies).singleElement().satisfies(remedy -> {
            assertThat(remedy.changes()).containsExactly(new DepartLater(later));
            assertThat(remedy.then().late()).isFalse();
        });
        var moved = new DepartLater(later).of(question).leg();
        assertThat(Duration.between(moved.arrivesAt(), moved.leavesAt()))
                .isEqualTo(Duration.between(Cases.ARRIVES, Cases.LEAVES));
    }

    @Test
    void t15TheDepartureIsAtAWholeMinute() {
        var submitted = Cases.DEPARTS.minus(Duration.ofDays(2)).plusMillis(1);
        var question = new Question(
                Cases.leg("I"),
                Cases.staff(),
                Purpose.DUTY_TRAVEL,
                Cases.facts(FOR_GOOD),
                Company.NONE,
                submitted,
                submitted);

        var remedies = Remedies.of(question, ClearancePolicy.evaluate(question, POLICY), POLICY);

        var minute = Cases.DEPARTS.plus(Duration.ofDays(1)).plus(Duration.ofMinutes(1));
        assertThat(remedies.getFirst().changes()).containsExactly(new DepartLater(minute));
    }

    private static Certificate until(LocalDate day) {
        return new Certificate("BASIC", LONG_AGO, day);
    }

    private static Question owing() {
        var leg = new Leg(Cases.GOMA, "NONE", Cases.DEPARTS, Cases.ARRIVES, Cases.LEAVES, false, true, true);
        var owed = new OwedBriefing("CDFIH", "CD", Cases.DEPARTS);
        var facts = Cases.facts(FOR_GOOD);
        return Cases.question(
                leg, Cases.staff(), new Facts(facts.certificates(), List.of(), List.of(owed), facts.asOf()));
    }

    private static Question question(String rating, Designation designation, Certificate... certificates) {
        return Cases.question(Cases.leg(rating), Cases.staff(designation), Cases.facts(certificates));
    }

    private static Arguments none(String what, Question question) {
        return Arguments.of(what, question, List.of());
    }

    @SafeVarargs
    private static Arguments remedy(String what, Question question, List<Change>... changes) {
        return Arguments.of(what, question, List.of(changes));
    }
}
