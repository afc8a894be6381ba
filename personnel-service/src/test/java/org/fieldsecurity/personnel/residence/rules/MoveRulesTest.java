package org.fieldsecurity.personnel.residence.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoveRulesTest {

    private static final UUID HERE = new UUID(0, 1);
    private static final UUID THERE = new UUID(0, 2);
    private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");

    private static MoveRules.@Nullable Latest latest(@Nullable String from, @Nullable String until) {
        return from == null
                ? null
                : new MoveRules.Latest(HERE, Instant.parse(from), until == null ? null : Instant.parse(until));
    }

    @ParameterizedTest(name = "last home {0} to {1}, move since {2}: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                // without a home
                "-, -, 2020-01-01T00:00:00Z, true",
                "-, -, 2026-03-10T12:00:00Z, true",
                "-, -, 2026-03-10T12:00:00.000001Z, false",
                // from a home that lasts
                "2026-03-01T00:00:00Z, -, 2026-03-10T12:00:00Z, true",
                "2026-03-01T00:00:00Z, -, 2026-03-01T00:00:00.000001Z, true",
                "2026-03-01T00:00:00Z, -, 2026-03-01T00:00:00Z, false",
                "2026-03-01T00:00:00Z, -, 2026-02-28T00:00:00Z, false",
                // after a home that ended
                "2026-03-01T00:00:00Z, 2026-03-05T00:00:00Z, 2026-03-05T00:00:00Z, true",
                "2026-03-01T00:00:00Z, 2026-03-05T00:00:00Z, 2026-03-04T23:59:59.999999Z, false",
                "2026-03-01T00:00:00Z, 2026-03-05T00:00:00Z, 2026-03-10T12:00:01Z, false",
            })
    void P4aMoveFollowsTheLastHomeAndIsNotAhead(String from, String until, Instant since, boolean can) {
        assertThat(MoveRules.whyNotMoved(latest(from, until), THERE, since, NOW).isEmpty())
                .isEqualTo(can);
    }

    @Test
    void P4nobodyMovesWhereTheyLive() {
        assertThat(MoveRules.whyNotMoved(latest("2026-03-01T00:00:00Z", null), HERE, NOW, NOW))
                .isPresent();
        assertThat(MoveRules.whyNotMoved(latest("2026-03-01T00:00:00Z", "2026-03-05T00:00:00Z"), HERE, NOW, NOW))
                .isEmpty();
    }

    @ParameterizedTest(name = "a home since 2026-03-01 ends at {0}: {1}")
    @CsvSource({
        "2026-03-01T00:00:00Z, false",
        "2026-03-01T00:00:00.000001Z, true",
        "2026-03-10T12:00:00Z, true",
        "2026-03-10T12:00:00.000001Z, false",
    })
    void P4aHomeEndsAfterItBeganAndNotAhead(Instant at, boolean can) {
        assertThat(MoveRules.whyNotEnded(
                                new MoveRules.Latest(HERE, Instant.parse("2026-03-01T00:00:00Z"), null), at, NOW)
                        .isEmpty())
                .isEqualTo(can);
    }
}
