package org.fieldsecurity.stack.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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
                        Duration.between(startOf(handle), startedAt).abs().compareTo(CLOCK_TOLERANCE) <= 0);
    }

    /** Whether the process runs. */
    public boolean isAlive() {
        return handle().isPresent();
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
        return handle().map(process -> process.onExit()
                        .completeOnTimeout(process, patience.toMillis(), TimeUnit.MILLISECONDS)
                        .join())
                .map(process -> !process.isAlive())
                .orElse(true);
    }

    /** Runs something once the process has ended, at once when it has ended already. */
    public void onEnd(Runnable then) {
        Thread.ofVirtual().name("watch-" + pid).start(() -> {
            handle().ifPresent(process -> process.onExit().join());
            then.run();
        });
    }

    private static Instant startOf(ProcessHandle handle) {
        return handle.info().startInstant().orElse(Instant.EPOCH);
    }
}
