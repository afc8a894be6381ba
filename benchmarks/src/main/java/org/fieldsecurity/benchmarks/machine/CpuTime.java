package org.fieldsecurity.benchmarks.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;

/** Processor time as Linux counts it, in ticks of a hundredth of a second. */
public final class CpuTime {

    private static final int MILLIS_PER_TICK = 10;
    private static final Path PROC = Path.of("/proc");

    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int LAST_OF_ENDED_CHILDREN = 14;

    private static final int IDLE = 3;
    private static final int WAITING_FOR_DISK = 4;
    private static final int LAST_OF_MACHINE = 8;

    private CpuTime() {}

    /** Taken by one process, without those that it has started; zero once it has ended. */
    public static Duration of(long pid) {
        return ticks(processTicks(pid, SYSTEM));
    }

    /** Taken by a process and all that it has started, ended ones included; zero once it has ended. */
    public static Duration ofTree(long pid) {
        return ticks(ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .mapToLong(process -> processTicks(process.pid(), LAST_OF_ENDED_CHILDREN))
                .sum());
    }

    /** Taken by all processes of the machine since it started, over all cores. */
    public static Duration ofMachine() {
        return ticks(busyTicks(read(PROC.resolve("stat")).lines().findFirst().orElseThrow()));
    }

    private static long processTicks(long pid, int last) {
        var stat = read(PROC.resolve(Long.toString(pid)).resolve("stat"));
        return stat.isEmpty() ? 0 : processTicks(stat, last);
    }

    /** User and system time, and up to {@code last} the same of ended children. The name may hold any character. */
    private static long processTicks(String stat, int last) {
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Arrays.stream(fields, USER, last + 1).mapToLong(Long::parseLong).sum();
    }

    static long ownTicks(String stat) {
        return processTicks(stat, SYSTEM);
    }

    static long treeTicks(String stat) {
        return processTicks(stat, LAST_OF_ENDED_CHILDREN);
    }

    static long busyTicks(String firstLine) {
        var fields = firstLine.strip().split("\\s+");
        var all = Arrays.stream(fields, 1, Math.min(fields.length, LAST_OF_MACHINE + 1))
                .mapToLong(Long::parseLong)
                .toArray();
        return Arrays.stream(all).sum() - all[IDLE] - all[WAITING_FOR_DISK];
    }

    private static Duration ticks(long count) {
        return Duration.ofMillis(count * MILLIS_PER_TICK);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
