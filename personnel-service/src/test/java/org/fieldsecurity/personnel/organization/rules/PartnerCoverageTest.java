package org.fieldsecurity.personnel.organization.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartnerCoverageTest {

    private static List<PartnerCoverage.Term> terms(String text) {
        return Arrays.stream(text.split(" "))
                .map(term -> term.split("/", -1))
                .map(days -> new PartnerCoverage.Term(
                        LocalDate.parse(days[0]), days[1].isEmpty() ? null : LocalDate.parse(days[1])))
                .toList();
    }

    @ParameterizedTest(name = "memoranda {0} include {1}: {2}")
    @CsvSource({
        // the day before, the first, the last, the day after
        "2026-02-01/2026-12-31, 2026-01-31, false",
        "2026-02-01/2026-12-31, 2026-02-01, true",
        "2026-02-01/2026-12-31, 2026-12-31, true",
        "2026-02-01/2026-12-31, 2027-01-01, false",
        // without an end
        "2026-02-01/, 2026-01-31, false",
        "2026-02-01/, 2099-12-31, true",
        // of a single day
        "2026-02-01/2026-02-01, 2026-02-01, true",
        "2026-02-01/2026-02-01, 2026-02-02, false",
        // one after another, with and without a gap
        "2026-01-01/2026-06-30 2026-07-01/2026-12-31, 2026-07-01, true",
        "2026-01-01/2026-06-30 2026-07-02/2026-12-31, 2026-07-01, false",
    })
    void P1aPartnerIsIncludedOnTheDaysOfItsMemoranda(String memoranda, LocalDate day, boolean included) {
        assertThat(PartnerCoverage.covers(terms(memoranda), day)).isEqualTo(included);
    }

    @ParameterizedTest(name = "memoranda {0} include {1}: {2}")
    @CsvSource({
        "2026-02-01/2026-12-31, 2026-01-31T23:59:59.999999Z, false",
        "2026-02-01/2026-12-31, 2026-02-01T00:00:00Z, true",
        "2026-02-01/2026-12-31, 2026-12-31T23:59:59.999999Z, true",
        "2026-02-01/2026-12-31, 2027-01-01T00:00:00Z, false",
        // midnight elsewhere: the first day has begun in Nairobi, the last has not ended in New York
        "2026-02-01/2026-12-31, 2026-02-01T00:00:00+03:00, false",
        "2026-02-01/2026-12-31, 2026-02-01T03:00:00+03:00, true",
        "2026-02-01/2026-12-31, 2026-12-31T18:59:59-05:00, true",
        "2026-02-01/2026-12-31, 2026-12-31T19:00:00-05:00, false",
    })
    void P1theDayIsThatOfUtcWhereverThePeopleAre(String memoranda, String at, boolean included) {
        assertThat(PartnerCoverage.covers(
                        terms(memoranda), OffsetDateTime.parse(at).toInstant()))
                .isEqualTo(included);
    }

    @Test
    void P1withoutAMemorandumNobodyIsIncluded() {
        assertThat(PartnerCoverage.covers(List.of(), LocalDate.parse("2026-02-01")))
                .isFalse();
    }

    @ParameterizedTest(name = "{0} and {1} overlap: {2}")
    @CsvSource({
        "2026-01-01/2026-06-30, 2026-07-01/2026-12-31, false",
        "2026-01-01/2026-06-30, 2026-06-30/2026-12-31, true",
        "2026-01-01/, 2026-06-30/2026-12-31, true",
        "2026-01-01/, 2025-06-30/2025-12-31, false",
        "2026-01-01/, 2025-06-30/, true",
        "2026-03-01/2026-03-01, 2026-01-01/2026-12-31, true",
    })
    void P1twoMemorandaOverlapOnACommonDay(String one, String other, boolean overlap) {
        assertThat(terms(one).getFirst().overlaps(terms(other).getFirst())).isEqualTo(overlap);
        assertThat(terms(other).getFirst().overlaps(terms(one).getFirst())).isEqualTo(overlap);
    }

    @ParameterizedTest(name = "{0} can end on {1}, said on {2}: {3}")
    @CsvSource({
        "2026-02-01/, 2026-06-30, 2026-06-30, true",
        "2026-02-01/, 2026-06-30, 2026-06-29, true",
        "2026-02-01/, 2026-06-30, 2026-07-01, false",
        "2026-02-01/, 2026-02-01, 2026-01-15, true",
        "2026-02-01/, 2026-01-31, 2026-01-15, false",
    })
    void P1anEndNeverTakesBackThePast(String memorandum, LocalDate lastDay, LocalDate today, boolean can) {
        assertThat(PartnerCoverage.whyNotEndedOn(terms(memorandum).getFirst(), lastDay, today)
                        .isEmpty())
                .isEqualTo(can);
    }
}
