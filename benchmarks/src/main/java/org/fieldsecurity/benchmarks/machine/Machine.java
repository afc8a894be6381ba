package org.fieldsecurity.benchmarks.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The machine that the numbers hold for.
 *
 * @param processor its processor, as the system names it
 * @param cores how many of its cores this process may use
 * @param memoryMebibytes its memory
 * @param system operating system and version
 * @param java the Java runtime
 */
public record Machine(String processor, int cores, long memoryMebibytes, String system, String java) {

    private static final int KIB_PER_MIB = 1_024;

    /** This machine; what the system doesn't tell is "unknown" or 0. */
    public static Machine current() {
        var memory = field(Path.of("/proc/meminfo"), "MemTotal").replaceAll("\\D", "");
        return new Machine(
                field(Path.of("/proc/cpuinfo"), "model name"),
                Runtime.getRuntime().availableProcessors(),
                memory.isEmpty() ? 0 : Long.parseLong(memory) / KIB_PER_MIB,
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                System.getProperty("java.vm.name") + " " + Runtime.version());
    }

    private static String field(Path file, String name) {
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }
}
