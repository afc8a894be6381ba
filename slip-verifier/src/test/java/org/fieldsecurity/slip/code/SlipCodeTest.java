package org.fieldsecurity.slip.code;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.fieldsecurity.slip.Slips;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlipCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"A", "Amina Wanjiru", "Нурия Ахметова", "王秀英", "آمنة بنت خالد", "ማርታ ተስፋዬ", "नीलम 🙂"})
    void whatIsSignedIsWhatIsRead(String name) throws MalformedSlipException {
        var code = Slips.code(name, Slips.KEY.id());
        var text = SignedSlip.sign(code, Slips.KEY.privateKey());
        assertThat(SignedSlip.parse(text).statement()).isEqualTo(code);
    }

    @Test
    void threeLegsFitInALargeHandfulOfCharactersOfTheDenseMode() {
        assertThat(Slips.signed()).hasSizeLessThan(350).matches("[0-9A-Z $%*+./:-]+");
    }

    @Test
    void theLargestSlipStaysUnderTheLimitThatReadersApply() {
        var leg = new SlipLeg("ABCDEFGHIJKL", "LKJIHGFEDCBA", LocalDate.of(2199, 1, 1), LocalDate.of(2299, 1, 1));
        var largest = new SlipCode(
                Slips.SLIP,
                Slips.AMINA,
                "n".repeat(SlipCode.NAME_BYTES),
                Collections.nCopies(SlipCode.LEGS, leg),
                Slips.ISSUED,
                Slips.VALID_UNTIL,
                "k".repeat(32));
        assertThat(SignedSlip.sign(largest, Slips.KEY.privateKey())).hasSizeLessThan(SignedSlip.MAX_TEXT);
    }

    @Test
    void aNameTooLongIsShortenedAtAWholeCharacter() {
        assertThat(SlipCode.fittingName("short")).isEqualTo("short");
        for (var name : List.of("x".repeat(97), "王".repeat(33), "🙂".repeat(25), "a" + "é".repeat(60))) {
            var fitting = SlipCode.fittingName(name);
            assertThat(fitting.getBytes(UTF_8)).hasSizeBetween(90, SlipCode.NAME_BYTES);
            assertThat(fitting).endsWith("…").doesNotContain("\ufffd");
            assertThat(name).startsWith(fitting.substring(0, fitting.length() - 1));
        }
    }

    @Test
    void whatTheFormCannotCarryIsRefusedBeforeItIsSigned() {
        var day = LocalDate.of(2026, 3, 2);
        assertThatIllegalArgumentException().isThrownBy(() -> new SlipLeg("gva", "KENBO", day, day));
        assertThatIllegalArgumentException().isThrownBy(() -> new SlipLeg("GVA", "", day, day));
        assertThatIllegalArgumentException().isThrownBy(() -> new SlipLeg("GVA", "KENBO", day, day.minusDays(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> Slips.code(" ", "k"));
        assertThatIllegalArgumentException().isThrownBy(() -> Slips.code("x".repeat(97), "k"));
        assertThatIllegalArgumentException().isThrownBy(() -> Slips.code("Amina", "no spaces"));
        var code = Slips.code();
        for (var legs :
                List.of(List.<SlipLeg>of(), Collections.nCopies(13, code.legs().getFirst()))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new SlipCode(
                            code.slipId(), code.travellerId(), "A", legs, code.issuedAt(), code.validUntil(), "k"));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SlipCode(
                        code.slipId(), code.travellerId(), "A", code.legs(), code.issuedAt(), code.issuedAt(), "k"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SlipCode(
                        code.slipId(),
                        code.travellerId(),
                        "A",
                        code.legs(),
                        code.issuedAt().plusNanos(1),
                        code.validUntil(),
                        "k"));
    }

    @Test
    void randomBytesAreMalformedAndNeverAnotherError() {
        var random = new Random(45);
        for (var i = 0; i < 20_000; i++) {
            var bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            if (random.nextBoolean() && bytes.length > 12) {
                bytes[0] = 4;
                System.arraycopy("key1".getBytes(UTF_8), 0, bytes, 1, 4);
            }
            try {
                assertThat(StatementWriter.write(StatementReader.read(bytes))).isEqualTo(bytes);
            } catch (MalformedSlipException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    @Test
    void base45IsThatOfItsRfc() throws MalformedSlipException {
        assertThat(Base45.encode("Hello!!".getBytes(UTF_8))).isEqualTo("%69 VD92EX0");
        assertThat(Base45.encode("base-45".getBytes(UTF_8))).isEqualTo("UJCLQE7W581");
        assertThat(Base45.decode("QED8WEX0")).isEqualTo("ietf!".getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "ABCD", "GGW", "::", "ab", "é00", "00\u0100"})
    void base45RefusesWhatStandsForNoBytes(String text) {
        assertThatThrownBy(() -> Base45.decode(text)).isInstanceOf(MalformedSlipException.class);
    }

    @Test
    void theShortCodeIsTheSameForOneSlipAndRarelyForTwo() {
        assertThat(ShortCode.of(Slips.SLIP)).isEqualTo(Slips.code().shortCode());
        var random = new Random(7);
        var codes = random.longs(10_000)
                .mapToObj(bits -> ShortCode.of(new UUID(bits, ~bits)).value())
                .distinct()
                .count();
        assertThat(codes).isEqualTo(10_000);
    }

    @ParameterizedTest
    @CsvSource({"k7f2-9qxm,K7F2-9QXM", "K7F29QXM,K7F2-9QXM", "oil0 ILO1,0110-1101"})
    void aShortCodeIsReadAsItIsHeard(String heard, String meant) {
        assertThat(ShortCode.parse(heard)).hasToString(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "K7F2", "K7F2-9QXU", "K7F2-9QXM1"})
    void whatIsNoShortCodeIsRefused(String heard) {
        assertThatIllegalArgumentException().isThrownBy(() -> ShortCode.parse(heard));
    }
}
