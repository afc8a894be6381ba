package org.fieldsecurity.clearance.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fieldsecurity.clearance.notice.Occurrence.LegMoved;
import org.fieldsecurity.clearance.notice.Occurrence.LegsMoved;
import org.fieldsecurity.clearance.notice.Occurrence.OverrideAnswered;
import org.fieldsecurity.clearance.notice.Occurrence.OverrideMade;
import org.fieldsecurity.clearance.notice.Occurrence.OverrideOverdue;
import org.fieldsecurity.clearance.notice.Occurrence.PhaseMoved;
import org.fieldsecurity.clearance.notice.Occurrence.PhaseReached;
import org.fieldsecurity.clearance.notice.Occurrence.ReportOverdue;
import org.fieldsecurity.clearance.notice.Occurrence.ResidentReached;
import org.fieldsecurity.clearance.notice.Occurrence.SlipRevoked;
import org.fieldsecurity.clearance.policy.Effect;
import org.fieldsecurity.clearance.policy.LegState;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Scope;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is told what, by rule. A line of a case is the kind, who hears it, and until when an answer is due. */
class WhoMustKnowTest {

    private static final UUID SUBJECT = new UUID(0, 1);
    private static final UUID REQUEST = new UUID(0, 2);
    private static final UUID GOMA = new UUID(0, 3);
    private static final UUID AMINA = new UUID(0, 10);
    private static final UUID LUC = new UUID(0, 11);
    private static final UUID OFFICIAL = new UUID(0, 12);
    private static final Instant NOW = Instant.parse("2027-02-01T08:00:00Z");
    private static final Instant DEPARTS = Instant.parse("2027-03-05T08:00:00Z");
    private static final Instant DUE = Instant.parse("2027-02-08T08:00:00Z");
    private static final List<Office> OFFICIALS =
            List.of(Office.DESIGNATED_OFFICIAL, Office.DESIGNATED_OFFICIAL_AD_INTERIM);
    private static final Scope CONGO = new Scope.Country("CD");

    static Stream<Arguments> cases() {
        return Stream.of(
                rule(
                        "T7 a leg cleared by the rules",
                        moved(AMINA, leg(AMINA, LegState.AUTO_CLEARED)),
                        "CLEARED_AUTOMATICALLY DESIGNATED_OFFICIAL country:CD",
                        "CLEARED_AUTOMATICALLY " + AMINA),
                rule(
                        "T2 a leg that waits, once for all its travellers",
                        moved(AMINA, leg(AMINA, LegState.PENDING), leg(LUC, LegState.PENDING)),
                        "DECISION_NEEDED DESIGNATED_OFFICIAL country:CD until " + DEPARTS),
                rule(
                        "T2 a consent of the Coordinator",
                        moved(AMINA, waits(List.of(Office.COORDINATOR), new Scope.World())),
                        "DECISION_NEEDED COORDINATOR world until " + DEPARTS),
                rule(
                        "T2 an ad interim alone",
                        moved(AMINA, waits(List.of(Office.DESIGNATED_OFFICIAL_AD_INTERIM), CONGO)),
                        "DECISION_NEEDED DESIGNATED_OFFICIAL_AD_INTERIM country:CD until " + DEPARTS),
                rule("T20 cleared", moved(AMINA, leg(AMINA, LegState.CLEARED)), "DECISION_TAKEN " + AMINA),
                rule(
                        "T20 refused, asked for by a colleague",
                        moved(LUC, leg(AMINA, LegState.REFUSED)),
                        "DECISION_TAKEN " + AMINA,
                        "DECISION_TAKEN " + LUC),
                rule(
                        "T20 revoked, asked for by a system",
                        moved(null, leg(AMINA, LegState.REVOKED)),
                        "DECISION_TAKEN " + AMINA),
                rule("T20 nothing decided", moved(AMINA, leg(AMINA, LegState.COMPLETED), leg(AMINA, LegState.DRAFT))),
                rule(
                        "T13 an override",
                        new OverrideMade(
                                SUBJECT, REQUEST, GOMA, AMINA, OFFICIAL, "UNDP", "CD", "The only surgeon", NOW, DUE),
                        "OVERRIDE_MADE HQ_FOCAL_POINT organization:UNDP until " + DUE),
                rule(
                        "An 19 an answer",
                        new OverrideAnswered(SUBJECT, REQUEST, "UNDP", "CD", OFFICIAL, false, NOW),
                        "OVERRIDE_ANSWERED DESIGNATED_OFFICIAL country:CD",
                        "OVERRIDE_ANSWERED " + OFFICIAL),
                rule(
                        "An 19 no answer",
                        new OverrideOverdue(SUBJECT, REQUEST, "UNDP", DUE, NOW),
                        "OVERRIDE_ANSWER_OVERDUE HQ_FOCAL_POINT organization:UNDP until " + DUE,
                        "OVERRIDE_ANSWER_OVERDUE EXECUTIVE_HEAD organization:UNDP until " + DUE),
                rule(
                        "T16 a proposal",
                        phase("proposed", CONGO, null),
                        "PHASE_PROPOSED SECRETARY_GENERAL world",
                        "PHASE_PROPOSED COORDINATOR world"),
                rule(
                        "T16 an authorization",
                        phase("authorized", new Scope.DutyStation("CDGOM"), null),
                        "PHASE_AUTHORIZED DESIGNATED_OFFICIAL country:CD"),
                rule(
                        "T16 a declaration in an emergency",
                        phase("declared", new Scope.DutyStation("CDGOM"), DUE),
                        "PHASE_DECLARED DESIGNATED_OFFICIAL country:CD until " + DUE,
                        "PHASE_DECLARED COORDINATOR world",
                        "PHASE_DECLARED COUNTRY_REPRESENTATIVE in country:CD",
                        "PHASE_DECLARED COUNTRY_SECURITY_FOCAL_POINT in country:CD",
                        "PHASE_DECLARED SECURITY_OFFICER in duty-station:CDGOM",
                        "PHASE_DECLARED TEAM_FOCAL_POINT in duty-station:CDGOM",
                        "PHASE_DECLARED AREA_COORDINATOR in country:CD",
                        "PHASE_DECLARED WARDEN in country:CD",
                        "PHASE_DECLARED HQ_FOCAL_POINT in world"),
                rule(
                        "T17 a lowering, whose report is no longer asked for here",
                        phase("lowered", CONGO, DUE),
                        "PHASE_LOWERED DESIGNATED_OFFICIAL country:CD",
                        "PHASE_LOWERED COORDINATOR world",
                        "PHASE_LOWERED COUNTRY_REPRESENTATIVE in country:CD",
                        "PHASE_LOWERED COUNTRY_SECURITY_FOCAL_POINT in country:CD",
                        "PHASE_LOWERED SECURITY_OFFICER in country:CD",
                        "PHASE_LOWERED TEAM_FOCAL_POINT in country:CD",
                        "PHASE_LOWERED AREA_COORDINATOR in country:CD",
                        "PHASE_LOWERED WARDEN in country:CD",
                        "PHASE_LOWERED HQ_FOCAL_POINT in world"),
                rule(
                        "T16 a phase after which a cleared traveller waits again",
                        new PhaseReached(moved(LUC, leg(AMINA, LegState.PENDING)), Effect.MUST_RECLEAR),
                        "CLEARANCE_REOPENED " + AMINA,
                        "CLEARANCE_REOPENED " + LUC),
                rule(
                        "T16 a phase under which nobody can clear the leg",
                        new PhaseReached(moved(null, leg(AMINA, LegState.REFUSED)), Effect.REFUSED),
                        "DECISION_TAKEN " + AMINA),
                rule(
                        "T18 a phase in which the traveller may not stay",
                        new PhaseReached(moved(AMINA, leg(AMINA, LegState.IN_PROGRESS)), Effect.MUST_LEAVE),
                        "JOURNEY_TO_END " + AMINA),
                rule(
                        "T17, T7 a phase that clears what waited",
                        new PhaseReached(moved(AMINA, leg(AMINA, LegState.AUTO_CLEARED)), Effect.NOTIFIED),
                        "CLEARED_AUTOMATICALLY DESIGNATED_OFFICIAL country:CD",
                        "CLEARED_AUTOMATICALLY " + AMINA),
                rule(
                        "T20 whoever asked for others hears it once for all of them",
                        moved(OFFICIAL, leg(AMINA, LegState.CLEARED), leg(LUC, LegState.CLEARED)),
                        "DECISION_TAKEN " + AMINA,
                        "DECISION_TAKEN " + OFFICIAL,
                        "DECISION_TAKEN " + LUC),
                rule(
                        "T21 a leg that is given up",
                        moved(AMINA, leg(AMINA, LegState.CANCELLED), leg(LUC, LegState.CANCELLED)),
                        "LEG_CANCELLED " + AMINA,
                        "LEG_CANCELLED DESIGNATED_OFFICIAL country:CD",
                        "LEG_CANCELLED " + LUC),
                rule(
                        "T18 a phase in which a resident moves to a safer place",
                        resident(AMINA, Effect.TO_BE_RELOCATED),
                        "RESIDENT_TO_RELOCATE " + AMINA),
                rule(
                        "T18 a phase in which a dependant leaves, of which the employee hears",
                        resident(LUC, Effect.MUST_LEAVE),
                        "RESIDENT_TO_LEAVE " + LUC),
                rule("T18 a phase in which a resident stays", resident(AMINA, Effect.STAYS)),
                rule(
                        "T16 a phase after which a leg waits as before",
                        new PhaseReached(moved(AMINA, leg(AMINA, LegState.PENDING)), Effect.STILL_WAITS)),
                rule("8(p) a report given", phase("reported", CONGO, DUE)),
                rule(
                        "8(p) no report",
                        new ReportOverdue(SUBJECT, CONGO, "III", DUE, NOW),
                        "AFTER_REPORT_OVERDUE DESIGNATED_OFFICIAL country:CD until " + DUE,
                        "AFTER_REPORT_OVERDUE COORDINATOR world until " + DUE,
                        "AFTER_REPORT_OVERDUE SECRETARY_GENERAL world until " + DUE),
                rule(
                        "T10 a revoked slip",
                        new SlipRevoked(SUBJECT, REQUEST, AMINA, "UNDP", NOW),
                        "SLIP_REVOKED " + AMINA));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void tellsWhoMustKnow(String rule, Occurrence occurrence, List<String> told) {
        assertThat(WhoMustKnow.of(occurrence)).extracting(WhoMustKnowTest::line).containsExactlyElementsOf(told);
    }

    @Test
    void aNoticeIsOfTheOrganizationWhoseRequestItIs() {
        assertThat(WhoMustKnow.of(moved(AMINA, leg(AMINA, LegState.PENDING))))
                .extracting(Telling::organization)
                .containsExactly("UNDP");
        assertThat(WhoMustKnow.of(phase("declared", CONGO, null)))
                .extracting(Telling::organization)
                .containsOnlyNulls();
    }

    private static Arguments rule(String rule, Occurrence occurrence, String... told) {
        return Arguments.of(rule, occurrence, List.of(told));
    }

    private static String line(Telling telling) {
        String who =
                switch (telling.addressee()) {
                    case Addressee.OnePerson(UUID id) -> id.toString();
                    case Addressee.Holders(Office office, Scope scope) -> office + " " + scope;
                    case Addressee.Everyone(Office office, Scope scope) -> office + " in " + scope;
                };
        return telling.kind() + " " + who + (telling.dueAt() == null ? "" : " until " + telling.dueAt());
    }

    private static ResidentReached resident(UUID told, Effect effect) {
        return new ResidentReached(SUBJECT, AMINA, told, "UNDP", "CDGOM", "III", effect, NOW);
    }

    private static LegsMoved moved(@Nullable UUID asker, LegMoved... legs) {
        return new LegsMoved(REQUEST, "UNDP", asker, List.of(legs), NOW);
    }

    private static LegMoved leg(UUID person, LegState state) {
        return new LegMoved(GOMA, person, "CD", "CDGOM", DEPARTS, state, OFFICIALS, CONGO);
    }

    private static LegMoved waits(List<Office> deciders, Scope reach) {
        return new LegMoved(GOMA, AMINA, "CD", "CDGOM", DEPARTS, LegState.PENDING, deciders, reach);
    }

    private static PhaseMoved phase(String verb, Scope scope, @Nullable Instant reportDue) {
        return new PhaseMoved(SUBJECT, scope, "III", verb, reportDue, NOW);
    }
}
