package org.fieldsecurity.clearance.notice.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a message that did not arrive is sent again. */
class RetryPlanTest {

    @ParameterizedTest
    @CsvSource({
        "1, 0, PT12S",
        "1, 0.5, PT15S",
        "1, 1, PT18S",
        "2, 0.5, PT1M",
        "3, 0.5, PT4M",
        "7, 0.5, PT17H4M",
    })
    void eachWaitIsFourTimesTheLastWithAFifthToEitherSide(int attempts, double chance, Duration wait) {
        assertThat(RetryPlan.waitAfter(attempts, chance)).contains(wait);
    }

    @Test
    void afterTheEighthAttemptThereIsNone() {
        assertThat(RetryPlan.waitAfter(8, 0.5)).isEmpty();
        assertThat(RetryPlan.waitAfter(9, 0.5)).isEmpty();
    }

    @Test
    void allAttemptsTogetherTakeAboutADay() {
        Duration all = IntStream.rangeClosed(1, 7)
                .mapToObj(attempts -> RetryPlan.waitAfter(attempts, 0.5).orElseThrow())
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(all).isBetween(Duration.ofHours(20), Duration.ofHours(26));
    }
}
