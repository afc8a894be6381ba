package org.fieldsecurity.personnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.personnel.absence.rules.AbsenceRule;
import org.fieldsecurity.personnel.absence.rules.ActingTurn;
import org.fieldsecurity.personnel.absence.rules.StandInRule;
import org.fieldsecurity.personnel.absence.rules.Tenure;
import org.fieldsecurity.personnel.absence.rules.Tenure.Away;
import org.fieldsecurity.personnel.appointment.rules.Period;
import org.fieldsecurity.personnel.appointment.rules.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A1: who acts when [8(b), An 22]. A period is written {@code from-to} in hours of one day, without an end {@code 9-}. */
class StandInRuleTest {

    private static final UUID AD_INTERIM = new UUID(0, 1);
    private static final UUID DEPUTY = new UUID(0, 2);
    private static final Instant DAY = Instant.parse("2026-01-10T00:00:00Z");

    /** Absences are written {@code from-to@recorded}. */
    @ParameterizedTest(name = "{0}: ad interim {1}, officials {2}, away {3}: acts {4}")
    @CsvSource({
        "8b-1, 0-, 0-, '', ''",
        "8b-2, 0-, 0-, 8-10@7, 8-10",
        // end equals start: two absences that meet are two turns, without an instant between
        "8b-3, 0-, 0-, 8-10@7 10-12@7, 8-10 10-12",
        // recorded while it lasts, and when it is over
        "8b-4, 0-, 0-, 8-10@9, 9-10",
        "8b-5, 0-, 0-, 8-10@10, ''",
        "8b-6, 0-, 0-, 8-10@8, 8-10",
        // the ad interim's own appointment begins or ends in the middle
        "8b-7, 9-, 0-, 8-10@7, 9-10",
        "8b-8, 0-9, 0-, 8-10@7, 8-9",
        "8b-9, 10-, 0-, 8-10@7, ''",
        // no official yet, none any more, none between two, none at all
        "8b-10, 0-, 8-, '', 0-8",
        "8b-11, 0-, 0-8, '', 8-",
        "8b-12, 0-, 0-8 10-, '', 8-10",
        "8b-13, 0-, 0-8 8-, '', ''",
        "8b-14, 5-, '', '', 5-",
        "8b-15, 5-6, '', '', 5-6",
        // away when the office falls vacant
        "8b-16, 0-, 0-10, 8-10@7, 8-10 10-",
        "8b-17, 2-9, 0-3 5-7, 6-7@1, 3-5 6-7 7-9",
    })
    void A1anAdInterimActsWhileTheOfficialIsAwayOrThereIsNone(
            String id, String standBy, String officials, String away, String acts) {
        List<Away> absences = aways(away, null);
        List<Tenure> tenures = periods(officials).stream()
                .map(period -> new Tenure(
                        period,
                        absences.stream()
                                .filter(absence -> period.covers(new Period(absence.from(), absence.to())))
                                .toList()))
                .toList();
        assertThat(text(StandInRule.ofAdInterim(period(standBy), AD_INTERIM, tenures)))
                .isEqualTo(acts);
    }

    @ParameterizedTest(name = "{0}: representative {1}, away {2}, deputy {3}: acts {4}")
    @CsvSource({
        "An22-1, 0-, 8-10@7, true, 8-10",
        "An22-2, 0-, 8-10@7, false, ''",
        "An22-3, 0-9, 8-9@8, true, 8-9",
        "An22-4, 0-, 8-10@9, true, 9-10",
        "An22-5, 0-, '', true, ''",
    })
    void A1aDeputyActsOnlyInAnAuthorizedAbsence(String id, String tenure, String away, boolean deputized, String acts) {
        var member = new Tenure(period(tenure), aways(away, deputized ? DEPUTY : null));
        List<ActingTurn> turns = StandInRule.ofDeputies(member);
        assertThat(text(turns)).isEqualTo(acts);
        assertThat(turns).allMatch(turn -> turn.holder().equals(DEPUTY) && "REF".equals(turn.reference()));
    }

    @ParameterizedTest(name = "{0}: {1} held {2}, away {3}, deputy {4}: refused by [{5}]")
    @CsvSource({
        "8b-20, DESIGNATED_OFFICIAL, 8-12, 8-12, false, ''",
        "8b-21, DESIGNATED_OFFICIAL, 8-12, 9-13, false, A1",
        "8b-22, DESIGNATED_OFFICIAL, 8-12, 7-9, false, A1",
        "8b-23, DESIGNATED_OFFICIAL, 8-, 9-10, true, A1",
        "An22-10, COUNTRY_REPRESENTATIVE, 8-, 9-10, true, ''",
        "An22-11, COUNTRY_REPRESENTATIVE, 8-, 9-10, false, ''",
        "An22-12, WARDEN, 8-, 9-10, false, A1",
    })
    void A1absencesAreRecordedOfThoseForWhomSomebodyActs(
            String id, Office office, String tenure, String away, boolean deputized, String rules) {
        assertThat(AbsenceRule.check(office, period(tenure), period(away), deputized).stream()
                        .map(Refusal::rule)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(rules);
    }

    /** Of any history, at any instant of it: somebody acts if, and only if, the official is away or there is none. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void A1atEveryInstantSomebodyActsIfAndOnlyIfNoOfficialIsThere(int seed) {
        Random random = new Random(seed);
        List<Tenure> officials = new ArrayList<>();
        for (int hour = random.nextInt(4); hour < 20; hour += 1 + random.nextInt(6)) {
            int length = 1 + random.nextInt(6);
            List<Away> absences = new ArrayList<>();
            for (int from = hour; from + 1 < hour + length; from += 2) {
                absences.add(away(from, from + 1, random.nextInt(from + 2), null));
            }
            officials.add(new Tenure(new Period(hour(hour), hour(hour + length)), absences));
            hour += length;
        }
        Period standBy = new Period(hour(random.nextInt(10)), random.nextBoolean() ? null : hour(15));
        List<ActingTurn> turns = StandInRule.ofAdInterim(standBy, AD_INTERIM, officials);
        for (int half = 0; half < 60; half++) {
            Instant instant = DAY.plus(Duration.ofMinutes(half * 30L));
            boolean there = officials.stream()
                    .filter(official -> contains(official.period(), instant))
                    .anyMatch(official -> official.absences().stream()
                            .noneMatch(absence -> contains(new Period(absence.from(), absence.to()), instant)
                                    && !absence.recorded().isAfter(instant)));
            assertThat(turns.stream()
                            .filter(turn -> contains(turn.period(), instant))
                            .count())
                    .as("who act at %s of %s beside %s", instant, standBy, officials)
                    .isEqualTo(contains(standBy, instant) && !there ? 1 : 0);
        }
    }

    private static boolean contains(Period period, Instant instant) {
        return !period.from().isAfter(instant)
                && (period.to() == null || period.to().isAfter(instant));
    }

    private static String text(List<ActingTurn> turns) {
        return turns.stream()
                .map(turn -> hours(turn.period().from()) + "-"
                        + (turn.period().to() == null ? "" : hours(turn.period().to())))
                .collect(Collectors.joining(" "));
    }

    private static long hours(Instant instant) {
        return Duration.between(DAY, instant).toHours();
    }

    private static Instant hour(int hour) {
        return DAY.plus(Duration.ofHours(hour));
    }

    private static List<Period> periods(String text) {
        return text.isEmpty()
                ? List.of()
                : List.of(text.split(" ")).stream().map(StandInRuleTest::period).toList();
    }

    private static Period period(String text) {
        String[] ends = text.split("-");
        return new Period(hour(Integer.parseInt(ends[0])), ends.length < 2 ? null : hour(Integer.parseInt(ends[1])));
    }

    private static List<Away> aways(String text, UUID deputy) {
        List<Away> absences = new ArrayList<>();
        for (String one : text.isEmpty() ? new String[0] : text.split(" ")) {
            String[] parts = one.split("[-@]");
            absences.add(
                    away(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), deputy));
        }
        return absences;
    }

    private static Away away(int from, int to, int recorded, UUID deputy) {
        return new Away(new UUID(1, from), hour(from), hour(recorded), hour(to), deputy, "REF");
    }
}
