package org.fieldsecurity.stack.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One process for certain: ids are used again, so the start time belongs to it.
 *
 * @param pid the id that the operating system gave
 * @param startedAt when the process started
 */
public record ProcessId(long pid, Instant startedAt) {

    /** The operating system's clock steps, as seen from two Java processes. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(2);

    private static final Duration PAUSE = Duration.ofMillis(200);

    /** The process behind a handle. */
    public static ProcessId of(ProcessHandle handle) {
        return new ProcessId(handle.pid(), startOf(handle));
    }

    /** This Java process. */
    public static ProcessId current() {
        return of(ProcessHandle.current());
    }

    /** The running process, or nothing when it has ended or its id belongs to another one. */
    public Optional<ProcessHandle> handle() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle ->
                        Duration.between(startOf(handle), startedAt).abs().compareTo(CLOCK_TOLERANCE) <= 0)
                .filter(handle -> !isZombie());
    }

    /** Whether the process runs. */
    public boolean isAlive() {
        return handle().isPresent();
    }

    /** Ended, but not yet buried by its parent: that may take long in a container and Java takes it for alive. */
    private boolean isZombie() {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"), StandardCharsets.ISO_8859_1);
            return stat.startsWith(") Z", stat.lastIndexOf(')'));
        } catch (IOException e) {
            return false;
        }
    }

    /** Asks the process to end, waits, then kills what is left of it and of the processes it started. */
    public void stop(Duration patience) {
        handle().ifPresent(process -> {
            var tree = Stream.concat(Stream.of(process), process.descendants()).toList();
            process.destroy();
            awaitEnd(patience);
            tree.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
            awaitEnd(patience);
        });
    }

    /** Waits until the process has ended and says whether it has. */
    public boolean awaitEnd(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (isAlive()) {
            if (System.nanoTime() > end || !pause()) {
                return false;
            }
        }
        return true;
    }

    /** Runs something once the process has ended, at once when it has ended already. */
    public void onEnd(Runnable then) {
        Thread.ofVirtual().name("watch-" + pid).start(() -> {
            if (awaitEnd(Duration.ofDays(365))) {
                then.run();
            }
        });
    }

    private static boolean pause() {
        try {
            Thread.sleep(PAUSE);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Instant startOf(ProcessHandle handle) {
        return handle.info().startInstant().orElse(Instant.EPOCH);
    }
}
