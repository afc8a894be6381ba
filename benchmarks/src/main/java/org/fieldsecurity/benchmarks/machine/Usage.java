package org.fieldsecurity.benchmarks.machine;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Processor time between two readings.
 *
 * @param byProcess taken by each process
 * @param others taken by all other processes of the machine
 * @param available what the cores could have given
 */
public record Usage(Map<String, Duration> byProcess, Duration others, Duration available) {

    /** A reading to measure from. */
    public static final class Meter {

        private final Map<String, Supplier<Duration>> clocks;
        private final Map<String, Duration> begin;
        private final Duration machine = CpuTime.ofMachine();
        private final long at = System.nanoTime();

        /**
         * Reads now.
         *
         * @param clocks the processor time of each process so far, by its name
         */
        public Meter(Map<String, Supplier<Duration>> clocks) {
            this.clocks = Map.copyOf(clocks);
            this.begin = read();
        }

        /** What has been taken since. */
        public Usage read(int cores) {
            var now = read();
            var taken = new TreeMap<String, Duration>();
            now.forEach((name, time) -> taken.put(name, time.minus(begin.getOrDefault(name, Duration.ZERO))));
            var sum = taken.values().stream().reduce(Duration.ZERO, Duration::plus);
            var others = CpuTime.ofMachine().minus(machine).minus(sum);
            return new Usage(
                    taken,
                    others.isNegative() ? Duration.ZERO : others,
                    Duration.ofNanos(System.nanoTime() - at).multipliedBy(cores));
        }

        private Map<String, Duration> read() {
            return clocks.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, process -> process.getValue()
                    .get()));
        }
    }

    /** Taken by one of the processes, zero when it wasn't read. */
    public Duration of(String process) {
        return byProcess.getOrDefault(process, Duration.ZERO);
    }

    /** The share of the machine that other processes took, from 0 to 1. */
    public double othersShare() {
        return available.isZero() ? 0 : (double) others.toNanos() / available.toNanos();
    }
}
