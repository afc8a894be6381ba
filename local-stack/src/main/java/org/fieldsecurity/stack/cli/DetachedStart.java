package org.fieldsecurity.stack.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fieldsecurity.stack.Layout;
import org.fieldsecurity.stack.StackException;
import org.fieldsecurity.stack.process.Launch;
import org.fieldsecurity.stack.process.ProcessId;

/**
 * Starts the supervisor in the background, shows what it prints and returns when it says that it is ready.
 *
 * @param layout places on the disk
 * @param arguments those of {@code suite up} for the supervisor
 * @param out takes what the supervisor prints
 */
record DetachedStart(Layout layout, List<String> arguments, PrintWriter out) {

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE_MILLIS = 100;

    int run() throws InterruptedException {
        var log = layout.data().resolve("logs/up.log");
        var process = new Launch(command(), Map.of(), layout.root(), log).start();
        var supervisor = ProcessId.of(process.toHandle());
        var stopHalfWay = new Thread(() -> supervisor.stop(STOP_PATIENCE));
        Runtime.getRuntime().addShutdownHook(stopHalfWay);
        boolean ready = follow(log, process);
        Runtime.getRuntime().removeShutdownHook(stopHalfWay);
        return ready ? 0 : 1;
    }

    private List<String> command() {
        var command = new ArrayList<String>();
        command.add(Launch.java());
        command.addAll(List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path")));
        command.add(Suite.class.getName());
        command.addAll(arguments);
        return command;
    }

    /** Copies the log to the terminal until the line that says it is ready. */
    private boolean follow(Path log, Process process) throws InterruptedException {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            while (true) {
                boolean alive = process.isAlive();
                for (var line = file.readLine(); line != null; line = file.readLine()) {
                    out.println(new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
                    out.flush();
                    if (line.startsWith("Ready.")) {
                        return true;
                    }
                }
                if (!alive) {
                    return false;
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (IOException e) {
            throw new StackException("Could not read " + log + ": " + e.getMessage(), e);
        }
    }
}
