package org.fieldsecurity.slip.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.fieldsecurity.slip.Slips;
import org.fieldsecurity.slip.code.SignedSlip;
import org.fieldsecurity.slip.key.SlipKeys;
import org.fieldsecurity.slip.verify.Verdict.Expired;
import org.fieldsecurity.slip.verify.Verdict.Forged;
import org.fieldsecurity.slip.verify.Verdict.Genuine;
import org.fieldsecurity.slip.verify.Verdict.OtherPerson;
import org.fieldsecurity.slip.verify.Verdict.Reason;
import org.fieldsecurity.slip.verify.Verdict.Revoked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlipVerifierTest {

    private static final Instant TRAVEL = Instant.parse("2026-03-10T12:00:00Z");
    private static final Instant LIST_MADE = Instant.parse("2026-03-09T00:00:00Z");
    private static final RevocationList NOTHING_REVOKED = new RevocationList(LIST_MADE, Map.of());
    private static final RevocationList REVOKED = new RevocationList(LIST_MADE, Map.of(Slips.SLIP, LIST_MADE));
    private static final SlipKeys OURS = Slips.KEY.publicKeys();

    record Case(
            String name,
            String text,
            SlipKeys keys,
            Optional<RevocationList> list,
            Instant at,
            Optional<UUID> shownBy,
            Class<? extends Verdict> verdict) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> verdicts() {
        var signed = Slips.signed();
        var none = Optional.<RevocationList>empty();
        var clean = Optional.of(NOTHING_REVOKED);
        var revoked = Optional.of(REVOKED);
        var anyone = Optional.<UUID>empty();
        var lastSecond = Slips.VALID_UNTIL.minusSeconds(1);
        var late = Slips.VALID_UNTIL.plus(Duration.ofDays(9));
        var strangers = Slips.STRANGER.publicKeys();
        return Stream.of(
                new Case("in date", signed, OURS, none, TRAVEL, anyone, Genuine.class),
                new Case("in date, not on the list", signed, OURS, clean, TRAVEL, anyone, Genuine.class),
                new Case("shown by its holder", signed, OURS, none, TRAVEL, Optional.of(Slips.AMINA), Genuine.class),
                new Case("at its last second", signed, OURS, none, lastSecond, anyone, Genuine.class),
                new Case("one of several keys", signed, both(), none, TRAVEL, anyone, Genuine.class),
                new Case("at the end of its time", signed, OURS, none, Slips.VALID_UNTIL, anyone, Expired.class),
                new Case("long after", signed, OURS, clean, late, anyone, Expired.class),
                new Case("on the list", signed, OURS, revoked, TRAVEL, anyone, Revoked.class),
                new Case("on the list and expired", signed, OURS, revoked, late, anyone, Revoked.class),
                new Case("shown by another", signed, OURS, none, TRAVEL, Optional.of(Slips.SLIP), OtherPerson.class),
                new Case("wrong keys", signed, strangers, none, TRAVEL, anyone, Forged.class));
    }

    private static SlipKeys both() {
        var keys = new HashMap<>(OURS.byId());
        keys.putAll(Slips.STRANGER.publicKeys().byId());
        return new SlipKeys(keys);
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void verdictsByCase(Case each) {
        var verdict = new SlipVerifier(each.keys, each.list).verify(each.text, each.at, each.shownBy);
        assertThat(verdict).isInstanceOf(each.verdict);
    }

    @Test
    void theAgeOfTheListIsTold() {
        var verdict =
                new SlipVerifier(OURS, Optional.of(NOTHING_REVOKED)).verify(Slips.signed(), TRAVEL, Optional.empty());
        assertThat(verdict).isEqualTo(new Genuine(Slips.code(), Optional.of(LIST_MADE)));
    }

    @Test
    void aCodeOfAnUnknownKeyIsForged() {
        var text = SignedSlip.sign(Slips.code("Amina", Slips.STRANGER.id()), Slips.STRANGER.privateKey());
        assertThat(reason(text)).isEqualTo(Reason.UNKNOWN_KEY);
    }

    @Test
    void aStrangersSignatureUnderOurKeysNameIsForged() {
        var text = SignedSlip.sign(Slips.code(), Slips.STRANGER.privateKey());
        assertThat(reason(text)).isEqualTo(Reason.BAD_SIGNATURE);
    }

    @Test
    void theSignatureOfOneSlipDoesNotServeAnother() {
        var other = SignedSlip.sign(Slips.code("Luc Moreau", Slips.KEY.id()), Slips.KEY.privateKey());
        var own = Slips.signed();
        var spliced = other.substring(0, other.length() - 96) + own.substring(own.length() - 96);
        assertThat(reason(spliced)).isIn(Reason.BAD_SIGNATURE, Reason.MALFORMED);
    }

    @Test
    void everyCharacterChangedIsForged() {
        var text = Slips.signed();
        for (var i = 0; i < text.length(); i++) {
            for (var replacement : List.of('0', 'Z', ':', 'a')) {
                if (text.charAt(i) != replacement) {
                    var altered = text.substring(0, i) + replacement + text.substring(i + 1);
                    assertThat(verify(altered)).as("character %d", i).isInstanceOf(Forged.class);
                }
            }
        }
    }

    @Test
    void truncatedAtEveryCharacterIsForged() {
        var text = Slips.signed();
        for (var length = 0; length < text.length(); length++) {
            assertThat(verify(text.substring(0, length)))
                    .as("length %d", length)
                    .isInstanceOf(Forged.class);
        }
        for (var more : List.of("0", "00", "000", " ")) {
            assertThat(verify(text + more)).isInstanceOf(Forged.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "FSS1:", "FSS2:ABC", "fss1:abc", "https://example.org", "FSS1:\u0000", "FSS1:ÄÖÜ", "HC1:6BF"
            })
    void garbageIsMalformed(String garbage) {
        assertThat(reason(garbage)).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void anEndlessCodeIsMalformed() {
        assertThat(reason("FSS1:" + "0".repeat(1_000_000))).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void aVerdictTakesFarLessThanATenthOfASecond() {
        var verifier = new SlipVerifier(OURS, Optional.of(NOTHING_REVOKED));
        var text = Slips.signed();
        for (var i = 0; i < 200; i++) {
            assertThat(verifier.verify(text, TRAVEL, Optional.empty())).isInstanceOf(Genuine.class);
        }
        var fastest = Stream.generate(() -> timed(verifier, text))
                .limit(50)
                .min(Duration::compareTo)
                .orElseThrow();
        assertThat(fastest).isLessThan(Duration.ofMillis(100));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "{}",
                "{\"asOf\":\"2026-03-09T00:00:00Z\"}",
                "{\"slips\":[]}",
                "{\"asOf\":\"2026-03-09T00:00:00Z\",\"slips\":[{}]}",
                "{\"asOf\":\"2026-03-09T00:00:00Z\",\"slips\":[{\"slipId\":\"1\",\"revokedAt\":\"2026-03-09T00:00:00Z\"}]}"
            })
    void aBrokenListIsRefusedAndNotTakenForAnEmptyOne(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> RevocationList.parse(json));
    }

    @Test
    void aListIsReadAsTheServiceServesIt() {
        var list = RevocationList.parse("""
                {"asOf": "2026-03-09T00:00:00Z", "slips": [
                  {"slipId": "01890000-0000-7000-8000-00000000abcd", "shortCode": "AAAA-BBBB",
                   "revokedAt": "2026-03-09T00:00:00Z"}]}""");
        assertThat(list).isEqualTo(REVOKED);
    }

    private static Duration timed(SlipVerifier verifier, String text) {
        var start = System.nanoTime();
        assertThat(verifier.verify(text, TRAVEL, Optional.empty())).isNotNull();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static Verdict verify(String text) {
        return new SlipVerifier(OURS, Optional.empty()).verify(text, TRAVEL, Optional.empty());
    }

    private static Reason reason(String text) {
        assertThat(verify(text)).isInstanceOf(Forged.class);
        return ((Forged) verify(text)).reason();
    }
}
