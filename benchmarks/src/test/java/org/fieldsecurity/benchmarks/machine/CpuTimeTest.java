package org.fieldsecurity.benchmarks.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CpuTimeTest {

    @Test
    void aProcessIsReadBehindItsNameWhateverThatHolds() {
        var stat = "42 (a) b (c) S 1 42 42 0 -1 4194560 100 0 0 0 7 5 3 2 20 0 1 0 100 1000 10";

        assertThat(CpuTime.ownTicks(stat)).isEqualTo(7 + 5);
        assertThat(CpuTime.treeTicks(stat)).isEqualTo(7 + 5 + 3 + 2);
    }

    @Test
    void theMachineIsBusyWhenItIsNeitherIdleNorWaitingForTheDisk() {
        assertThat(CpuTime.busyTicks("cpu  10 1 20 500 60 2 3 4 0 0")).isEqualTo(10 + 1 + 20 + 2 + 3 + 4);
    }

    @Test
    void whatThisProcessTakesIsFoundAndIsNotAnybodyElses() {
        var meter = new Usage.Meter(
                Map.of("me", () -> CpuTime.of(ProcessHandle.current().pid())));
        long end = System.nanoTime() + Duration.ofMillis(500).toNanos();
        long spins = 0;
        while (System.nanoTime() < end) {
            spins++;
        }

        var usage = meter.read(1);

        assertThat(spins).isPositive();
        assertThat(usage.of("me")).isPositive();
        assertThat(usage.of("nobody")).isZero();
        assertThat(usage.available()).isGreaterThanOrEqualTo(Duration.ofMillis(500));
    }

    @Test
    void whatAProcessHasStartedCountsOnlyInItsTree() throws Exception {
        long me = ProcessHandle.current().pid();
        long own = CpuTime.of(me).toMillis();
        long tree = CpuTime.ofTree(me).toMillis();
        new ProcessBuilder("sh", "-c", "i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done")
                .start()
                .waitFor();

        long ownMore = CpuTime.of(me).toMillis() - own;
        long treeMore = CpuTime.ofTree(me).toMillis() - tree;

        assertThat(treeMore).isGreaterThan(ownMore + 100);
    }

    @Test
    void aProcessThatHasEndedTakesNothing() throws Exception {
        var process = new ProcessBuilder("true").start();
        process.waitFor();

        assertThat(CpuTime.of(process.pid())).isZero();
    }
}
