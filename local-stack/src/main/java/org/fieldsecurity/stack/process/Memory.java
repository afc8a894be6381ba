package org.fieldsecurity.stack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The resident memory of processes and of those they started.
 *
 * @param mebibytes the sum
 * @param shared whether pages shared by several processes were counted once (PSS) and not in each of them (RSS)
 */
public record Memory(long mebibytes, boolean shared) {

    private static final int KIB_PER_MIB = 1024;

    /** Measures; zero where the system has no {@code /proc}. */
    public static Memory of(Collection<ProcessId> processes) {
        var pids = processes.stream()
                .flatMap(process -> process.handle().stream())
                .flatMap(handle -> Stream.concat(Stream.of(handle), handle.descendants()))
                .map(ProcessHandle::pid)
                .distinct()
                .toList();
        boolean proportional =
                pids.stream().allMatch(pid -> field(pid, "smaps_rollup", "Pss:").isPresent());
        long kib = pids.stream()
                .mapToLong(pid ->
                        (proportional ? field(pid, "smaps_rollup", "Pss:") : field(pid, "status", "VmRSS:")).orElse(0))
                .sum();
        return new Memory(kib / KIB_PER_MIB, proportional);
    }

    @Override
    public String toString() {
        return mebibytes + " MiB "
                + (shared ? "(PSS: shared pages counted once)" : "(RSS: shared pages counted often)");
    }

    private static OptionalLong field(long pid, String file, String name) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), file))) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException | java.io.UncheckedIOException e) {
            return OptionalLong.empty();
        }
    }
}
