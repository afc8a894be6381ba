package org.fieldsecurity.kit.test.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.fieldsecurity.kit.test.jvm.OnePerJvm;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL server of this JVM, on a free loopback port. Only {@code postgres} comes in without a password. A
 * server started again has the same port and the same data. Its output goes to {@code target/postgres.log}.
 */
public final class PostgresServer {

    private static final List<String> ACCESS_RULES =
            List.of("local all all trust", "host all postgres samehost trust", "host all all samehost scram-sha-256");

    private static @Nullable EmbeddedPostgres running;
    private static @Nullable Path dataDirectory;
    private static int port;

    private PostgresServer() {}

    /** Port of the server, started if it isn't running. */
    public static int port() {
        return OnePerJvm.call(PostgresServer.class, "start", Integer.class);
    }

    /** Stops the server at once; clients lose their connections. Stopping it twice is harmless. */
    public static void outage() {
        OnePerJvm.call(PostgresServer.class, "stop", Integer.class);
    }

    /** Called on the JVM's own copy of this class. */
    public static synchronized Integer start() throws IOException {
        if (running == null) {
            boolean first = dataDirectory == null;
            Redirect log = Redirect.appendTo(Files.createDirectories(Path.of("target"))
                    .resolve("postgres.log")
                    .toFile());
            Path directory = first ? Files.createTempDirectory("field-security-postgres") : dataDirectory;
            running = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setDataDirectory(directory)
                    .setCleanDataDirectory(false)
                    .setDataDirectoryCustomizer(data -> writeAccessRules(data.toPath()))
                    .setRegisterShutdownHook(false)
                    .setOutputRedirector(log)
                    .setErrorRedirector(log)
                    .setPGStartupWait(Duration.ofMinutes(1))
                    .start();
            port = running.getPort();
            dataDirectory = directory;
            if (first) {
                Runtime.getRuntime().addShutdownHook(new Thread(PostgresServer::remove, "postgres-remover"));
            }
        }
        return port;
    }

    /** Called on the JVM's own copy of this class. */
    public static synchronized Integer stop() throws IOException {
        if (running != null) {
            running.close();
            running = null;
        }
        return port;
    }

    private static void writeAccessRules(Path directory) {
        try {
            Files.write(directory.resolve("pg_hba.conf"), ACCESS_RULES, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized void remove() {
        try {
            stop();
            if (dataDirectory != null) {
                try (var files = Files.walk(dataDirectory)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
