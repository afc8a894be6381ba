package org.fieldsecurity.personnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.personnel.roster.rules.AttestationRules;
import org.fieldsecurity.personnel.roster.rules.Refusal;
import org.fieldsecurity.personnel.roster.rules.ShortCode;
import org.fieldsecurity.personnel.roster.rules.SpreadsheetText;
import org.fieldsecurity.personnel.visit.rules.VisitRules;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RosterRulesTest {

    private static final UUID LIVES_THERE = new UUID(0, 1);
    private static final UUID LIVES_ELSEWHERE = new UUID(0, 2);

    @ParameterizedTest(name = "{0} as of {1}, after {2}, same list: {3} is refused {4} times")
    @CsvSource(
            nullValues = "-",
            value = {
                "organization:UNDP@TD, 2026-11-02T08:00:00Z, -, true, 0",
                "duty-station:TDAEH, 2026-11-02T08:00:00Z, 2026-08-01T00:00:00Z, true, 0",
                // at the instant of the statement, one microsecond later, at that of the previous one
                "zone:TD/a, 2026-11-02T09:00:00Z, -, true, 0",
                "zone:TD/a, 2026-11-02T09:00:00.000001Z, -, true, 1",
                "area:TD/a, 2026-11-02T08:00:00Z, 2026-11-02T08:00:00Z, true, 1",
                "area:TD/a, 2026-11-02T08:00:00.000001Z, 2026-11-02T08:00:00Z, true, 0",
                "zone:TD/a, 2026-11-02T08:00:00Z, -, false, 1",
                "country:TD, 2026-11-02T08:00:00Z, -, true, 1",
                "organization:UNDP, 2026-11-02T08:00:00Z, -, true, 1",
                "world, 2027-11-02T08:00:00Z, 2028-01-01T00:00:00Z, false, 4",
            })
    void P3aListIsAttestedOnceItsInstantHasPassedAndAsItWasRead(
            String scope, Instant asOf, Instant previous, boolean sameList, int refusals) {
        List<Refusal> refused = AttestationRules.refusals(
                Scope.parse(scope), asOf, Instant.parse("2026-11-02T09:00:00Z"), previous, sameList);
        assertThat(refused).hasSize(refusals).allMatch(refusal -> refusal.rule().equals("P3"));
    }

    @ParameterizedTest(name = "as of {0}, {1} days: due again on {2}")
    @CsvSource({
        "2026-11-02T00:00:00Z, 90, 2027-01-31",
        "2026-11-02T23:59:59.999999Z, 90, 2027-01-31",
        "2026-11-03T00:00:00Z, 90, 2027-02-01",
        "2028-02-28T12:00:00Z, 1, 2028-02-29",
    })
    void P3aListIsDueAgainSoManyDaysAfterItsDay(Instant asOf, int days, LocalDate due) {
        assertThat(AttestationRules.dueAgainOn(asOf, days)).isEqualTo(due);
    }

    @ParameterizedTest(name = "on {0}, lived {1}, met {2}, precautions {3}: refused {4} times")
    @CsvSource(
            nullValues = "-",
            value = {
                "2026-11-02, 1, 1, FIRE WINDOWS, 0",
                "2026-11-03, 1, 1, FIRE, 1",
                "2026-11-02, 1, 2, FIRE, 1",
                "2026-11-02, -, 1, FIRE, 1",
                "2026-11-02, 1, 1, FIRE FIRE, 1",
                "2026-11-02, 1, 1, FLOOD, 1",
                "2026-11-03, 1, 2, FLOOD FLOOD, 4",
            })
    void P5aVisitWasToPeopleWhoLivedThereAndSpeaksOfKnownPrecautions(
            LocalDate on, Integer lived, int met, String precautions, int refusals) {
        List<Refusal> refused = VisitRules.refusals(new VisitRules.Visit(
                on,
                LocalDate.of(2026, 11, 2),
                Set.of(met == 1 ? LIVES_THERE : LIVES_ELSEWHERE),
                lived == null ? Set.of() : Set.of(LIVES_THERE),
                List.of(precautions.split(" ")),
                Set.of("FIRE", "WINDOWS")));
        assertThat(refused).hasSize(refusals).allMatch(refusal -> refusal.rule().equals("P5"));
    }

    @Test
    void P7aShortCodeIsReadBackHoweverItIsTyped() {
        Random random = new Random(1);
        for (int attempt = 0; attempt < 1000; attempt++) {
            int number = random.nextInt(ShortCode.LIMIT);
            String code = ShortCode.of(number);
            assertThat(code).matches("[0-9A-Z]{3}-[0-9A-Z]{3}").doesNotContain("I", "L", "O", "U", "Q");
            assertThat(ShortCode.read(code)).hasValue(number);
            assertThat(ShortCode.read(" " + code.toLowerCase(Locale.ROOT).replace("-", " ")))
                    .hasValue(number);
            assertThat(ShortCode.read(code.replace('0', 'O').replace('1', 'l'))).hasValue(number);
        }
        assertThat(ShortCode.of(0)).isEqualTo("000-000");
        assertThat(ShortCode.read(ShortCode.of(ShortCode.LIMIT - 1))).hasValue(ShortCode.LIMIT - 1);
        assertThatIllegalArgumentException().isThrownBy(() -> ShortCode.of(ShortCode.LIMIT));
        assertThatIllegalArgumentException().isThrownBy(() -> ShortCode.of(-1));
        assertThat(ShortCode.read("")).isEmpty();
        assertThat(ShortCode.read("000-00")).isEmpty();
        assertThat(ShortCode.read("000-0000")).isEmpty();
        assertThat(ShortCode.read("Ω00-000")).isEmpty();
    }

    @Test
    void P7oneWrongCharacterOrTwoExchangedOnesAreAlwaysNoticed() {
        String alphabet = "0123456789ABCDEFGHJKMNPRSTVWXYZ";
        Random random = new Random(2);
        for (int attempt = 0; attempt < 200; attempt++) {
            String code = ShortCode.of(random.nextInt(ShortCode.LIMIT)).replace("-", "");
            Set<String> mistakes = new HashSet<>();
            for (int place = 0; place < code.length(); place++) {
                for (char letter : alphabet.toCharArray()) {
                    mistakes.add(code.substring(0, place) + letter + code.substring(place + 1));
                }
                for (int other = place + 1; other < code.length(); other++) {
                    char[] exchanged = code.toCharArray();
                    exchanged[place] = code.charAt(other);
                    exchanged[other] = code.charAt(place);
                    mistakes.add(new String(exchanged));
                }
            }
            mistakes.remove(code);
            assertThat(mistakes).allMatch(mistake -> ShortCode.read(mistake).isEmpty());
        }
    }

    @ParameterizedTest(name = "{0} is shown as {1}")
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            quoteCharacter = '"',
            value = {
                "Okello,Okello",
                "O'Neil,O'Neil",
                "=1+1,'=1+1",
                "+254700000018,'+254700000018",
                "-2,'-2",
                "@SUM(A1),'@SUM(A1)",
                " =1+1,' =1+1",
                "＝1+1,'＝1+1",
                "\"\tx\",\"'\tx\"",
                "\"\",\"\"",
                "阿米娜,阿米娜",
            })
    void aSpreadsheetRunsNothing(String text, String shown) {
        assertThat(SpreadsheetText.of(text)).isEqualTo(shown);
    }
}
