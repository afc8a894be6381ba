package org.fieldsecurity.system.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.fieldsecurity.stack.PartName;
import org.fieldsecurity.system.suite.Suite;
import org.junit.jupiter.api.Test;

/** {@code suite demo} as a user types it, on the stack of these tests. */
final class DemoCommandIT {

    private final Suite suite = Suite.running();

    @Test
    void theJourneyGoesAsToldAlsoTheSecondTime() {
        for (int run = 1; run <= 2; run++) {
            var outcome = demo();
            assertThat(outcome.exitCode()).as(outcome.output()).isZero();
            assertThat(outcome.output()).contains("PHASE-III", "T7", "T9", "T2", "GENUINE", "FORGED", "I4");
        }
    }

    @Test
    void itNamesThePartThatIsDown() {
        suite.kill(PartName.TRAINING);
        try {
            var outcome = demo();
            assertThat(outcome.exitCode()).as(outcome.output()).isNotZero();
            assertThat(outcome.output()).contains("training service").doesNotContain("\tat ");
        } finally {
            suite.restart(PartName.TRAINING);
        }
    }

    private SuiteScript.Outcome demo() {
        return SuiteScript.run("demo", "--data", suite.data().toString());
    }
}
