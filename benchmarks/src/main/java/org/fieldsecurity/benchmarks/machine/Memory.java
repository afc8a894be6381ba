package org.fieldsecurity.benchmarks.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Memory of a process as Linux counts it. */
public final class Memory {

    private static final int KIB_PER_MIB = 1_024;

    private Memory() {}

    /** The most that a process has held resident since it started, in MiB; 0 once it has ended. */
    public static long mostResidentMebibytes(long pid) {
        return mebibytes(pid, "VmHWM:");
    }

    static long mebibytes(long pid, String name) {
        var status = Path.of("/proc", Long.toString(pid), "status");
        try (var lines = Files.lines(status, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / KIB_PER_MIB)
                    .findFirst()
                    .orElse(0);
        } catch (IOException ended) {
            return 0;
        }
    }
}
