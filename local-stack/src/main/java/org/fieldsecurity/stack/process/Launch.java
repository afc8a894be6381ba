package org.fieldsecurity.stack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.fieldsecurity.stack.Layout;
import org.fieldsecurity.stack.StackException;

/**
 * A command to run as a process of its own.
 *
 * @param command program and arguments
 * @param environment variables added to those of this process
 * @param folder the working directory
 * @param log takes what the process writes; the log of the run before is kept beside it
 */
public record Launch(List<String> command, Map<String, String> environment, Path folder, Path log) {

    private static final List<Path> SETSID = List.of(Path.of("/usr/bin/setsid"), Path.of("/bin/setsid"));

    /** Keeps copies. */
    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /** The java of this process. */
    public static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /**
     * Starts the process. It gets a session of its own where the system can do that, so that a Ctrl-C at the terminal
     * reaches only the supervisor, which stops the parts in order.
     */
    public Process start() {
        try {
            Layout.folder(folder);
            rotate();
            var builder = new ProcessBuilder(inOwnSession()).directory(folder.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("KC_"));
            builder.environment().putAll(environment);
            builder.redirectErrorStream(true).redirectOutput(log.toFile());
            builder.redirectInput(
                    ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
            return builder.start();
        } catch (IOException e) {
            throw new StackException("Could not start " + command.getFirst() + ": " + e.getMessage(), e);
        }
    }

    private List<String> inOwnSession() {
        var full = new ArrayList<String>();
        SETSID.stream().filter(Files::isExecutable).findFirst().ifPresent(setsid -> full.add(setsid.toString()));
        full.addAll(command);
        return full;
    }

    private void rotate() throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
