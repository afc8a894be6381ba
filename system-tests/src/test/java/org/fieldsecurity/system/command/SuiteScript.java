package org.fieldsecurity.system.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fieldsecurity.system.suite.Suite;

/** The suite command as a user types it. */
public final class SuiteScript {

    private static final int PATIENCE_MINUTES = 3;

    private SuiteScript() {}

    /**
     * How a command ended.
     *
     * @param output all that it printed
     */
    public record Outcome(int exitCode, String output) {}

    /** Runs a command to its end. */
    public static Outcome run(String... arguments) {
        var command = new ArrayList<>(List.of("./suite"));
        command.addAll(List.of(arguments));
        try {
            var process = new ProcessBuilder(command)
                    .directory(Suite.root().toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES))
                    .as("%s ended", command)
                    .isTrue();
            return new Outcome(process.exitValue(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
