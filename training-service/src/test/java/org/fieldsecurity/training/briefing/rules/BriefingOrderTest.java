package org.fieldsecurity.training.briefing.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BriefingOrderTest {

    private static final Instant AT = Instant.parse("2026-11-02T08:00:00Z");

    @ParameterizedTest(name = "T11 [33] arrived at 08:00, given at {0}: {1}")
    @CsvSource({
        "2026-11-02T07:59:59.999999Z, false",
        "2026-11-02T08:00:00Z,        true",
        "2026-11-09T08:00:00Z,        true",
    })
    void T11noBriefingBeforeTheArrival(Instant givenAt, boolean allowed) {
        assertThat(BriefingOrder.allowsGiving(AT, givenAt)).isEqualTo(allowed);
    }

    @ParameterizedTest(name = "T11 [22(c)] given at {0}, signed at 08:00: {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-,                           false",
                "2026-11-02T08:00:00.000001Z, false",
                "2026-11-02T08:00:00Z,        true",
                "2026-11-01T08:00:00Z,        true",
            })
    void T11noSignatureBeforeTheBriefing(@Nullable Instant givenAt, boolean allowed) {
        assertThat(BriefingOrder.allowsSigning(givenAt, AT)).isEqualTo(allowed);
    }

    @ParameterizedTest(name = "T11 [8(k)] due at 08:00, signed at {0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "-,                           false",
                "2026-11-02T07:59:59Z,        true",
                "2026-11-02T08:00:00Z,        true",
                "2026-11-02T08:00:00.000001Z, false",
            })
    void T11atTheDueInstantItIsStillInTime(@Nullable Instant signedAt, boolean inTime) {
        assertThat(BriefingOrder.inTime(signedAt, AT)).isEqualTo(inTime);
    }

    @ParameterizedTest(name = "T11 a briefing that is {0} may be given: {1}, signed: {2}")
    @CsvSource({
        "OPEN,   true,  false",
        "GIVEN,  false, true",
        "SIGNED, false, false",
        "VOID,   false, false",
    })
    void T11whatMayBeDoneInAState(BriefingState state, boolean given, boolean signed) {
        assertThat(state.legalMoves().contains(BriefingMove.GIVE)).isEqualTo(given);
        assertThat(state.legalMoves().contains(BriefingMove.SIGN)).isEqualTo(signed);
    }
}
