package org.fieldsecurity.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fieldsecurity.stack.Layout;
import org.fieldsecurity.stack.LocalStack;
import org.fieldsecurity.stack.PartName;
import org.fieldsecurity.stack.Ports;
import org.fieldsecurity.stack.StackListener;
import org.fieldsecurity.stack.StackOptions;

/** A stack on free ports with its data in a folder that goes when it is closed. */
final class FreshStack implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final String PASSWORD_FILE = "postgres.password";

    /** What a server that keeps a quarter of a million people would be given, in mebibytes; the demo's have 96. */
    static final int DATABASE_CACHE = 4096;

    private final Layout layout;
    private final LocalStack stack;

    private FreshStack(Layout layout, LocalStack stack) {
        this.layout = layout;
        this.stack = stack;
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "stack-end"));
    }

    /** Starts these parts and what they need. */
    static FreshStack start(Path root, Set<PartName> parts, PrintStream progress) throws IOException {
        var layout = Layout.of(root).withData(Files.createTempDirectory("field-security-benchmark"));
        var options =
                StackOptions.of(layout).withPorts(Ports.free()).withParts(parts).withDatabaseCache(DATABASE_CACHE);
        var fresh = new FreshStack(layout, LocalStack.launch(options, new Progress(progress)));
        fresh.stack.awaitReady();
        return fresh;
    }

    LocalStack parts() {
        return stack;
    }

    Path databaseLog() {
        return stack.log(PartName.POSTGRES);
    }

    /** A service's database as its owner, who may fill it. */
    Connection owner(PartName service) throws SQLException {
        return connect(service, service.id() + "_owner", demoPassword(service.id() + "_owner"));
    }

    /** A database as the superuser, who may set what the server logs. */
    Connection superuser(PartName service) throws SQLException, IOException {
        var password = Files.readString(layout.data().resolve(PASSWORD_FILE), StandardCharsets.US_ASCII);
        return connect(service, SUPERUSER, password.strip());
    }

    /** The password of a database role in the demo. */
    static String demoPassword(String role) {
        return "demo-" + role + "-password";
    }

    private Connection connect(PartName service, String user, String password) throws SQLException {
        return DriverManager.getConnection("jdbc:" + stack.ports().databaseUrl(service.id()), user, password);
    }

    @Override
    public void close() {
        end();
    }

    /** Called at the end and on an interrupt, perhaps both at once; whoever comes second waits and finds it done. */
    private synchronized void end() {
        if (!Files.exists(layout.data())) {
            return;
        }
        stack.close();
        try (var files = Files.walk(layout.data())) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            System.err.println("Could not remove " + layout.data() + ": " + e.getMessage());
        }
    }

    private record Progress(PrintStream out) implements StackListener {

        @Override
        public void ready(PartName part, Duration took) {
            out.printf(Locale.ROOT, "  %-12s ready after %.1f s%n", part.id(), took.toMillis() / 1000.0);
        }

        @Override
        public void died(PartName part, List<String> lastLines) {
            out.println("  " + part.id() + " DIED. Its last lines:");
            lastLines.forEach(line -> out.println("    | " + line));
        }
    }
}
