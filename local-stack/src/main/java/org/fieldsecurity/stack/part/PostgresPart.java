package org.fieldsecurity.stack.part;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.fieldsecurity.stack.Layout;
import org.fieldsecurity.stack.PartName;
import org.fieldsecurity.stack.StackException;
import org.fieldsecurity.stack.process.ProcessId;
import org.jspecify.annotations.Nullable;

/** PostgreSQL from its embedded binaries, with its data kept and written through to the disk. */
public final class PostgresPart implements Part {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Small, safe, and silent about values: a statement or a key in an error line could name a person. */
    private static final Map<String, String> SETTINGS = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("synchronous_commit", "on"),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", ""),
            Map.entry("max_connections", "150"),
            Map.entry("max_wal_size", "1GB"),
            Map.entry("jit", "off"),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_error_verbosity", "terse"));

    private final PartContext context;
    private final int cache;
    private volatile @Nullable CompletableFuture<EmbeddedPostgres> server;

    /**
     * Not started yet.
     *
     * @param cache memory for tables and indexes, in mebibytes
     */
    public PostgresPart(PartContext context, int cache) {
        this.context = context;
        this.cache = cache;
    }

    @Override
    public PartName name() {
        return context.name();
    }

    @Override
    public void prepare() {
        Layout.folder(context.layout().logs());
    }

    @Override
    public void start() {
        try {
            var access = SuperuserAccess.of(context.layout());
            var started = launch(access.password());
            process().ifPresent(context.launched());
            access.closeTo(started.getPostgresDatabase(), context.layout().postgres());
            new Databases(started.getPostgresDatabase()).ensure();
        } catch (CompletionException e) {
            throw couldNotStart(e.getCause() == null ? e : e.getCause());
        } catch (IOException | SQLException | IllegalStateException e) {
            throw couldNotStart(e);
        }
    }

    private static StackException couldNotStart(Throwable reason) {
        return new StackException("PostgreSQL could not start: " + reason.getMessage(), reason);
    }

    /**
     * On a thread that nobody interrupts: the library takes an interrupted wait for a server that is up, and what it
     * had launched would go on with nobody to stop it.
     */
    private EmbeddedPostgres launch(String password) {
        var launched = CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return launchNow(password);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                Thread::startVirtualThread);
        server = launched;
        return launched.join();
    }

    private EmbeddedPostgres launchNow(String password) throws IOException {
        var output = ProcessBuilder.Redirect.appendTo(context.log().toFile());
        try (var binaries = PostgresBinaries.lock(context.layout())) {
            var builder = EmbeddedPostgres.builder()
                    .setPort(context.port())
                    .setOverrideWorkingDirectory(binaries.folder().toFile())
                    .setDataDirectory(context.layout().postgres())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPGStartupWait(PATIENCE)
                    .setConnectConfig("password", password)
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    .setOutputRedirector(output)
                    .setErrorRedirector(output);
            SETTINGS.forEach(builder::setServerConfig);
            builder.setServerConfig("shared_buffers", cache + "MB");
            return builder.start();
        }
    }

    /** What is still starting is awaited first. */
    @Override
    public void stop() {
        var launched = server;
        server = null;
        var started = launched == null
                ? Optional.<EmbeddedPostgres>empty()
                : launched.handle((up, failure) -> Optional.ofNullable(up)).join();
        var running = process();
        started.ifPresent(PostgresPart::close);
        running.filter(process -> !process.awaitEnd(PATIENCE)).ifPresent(process -> process.stop(PATIENCE));
    }

    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new StackException("PostgreSQL could not stop: " + e.getMessage(), e);
        }
    }

    @Override
    public Optional<ProcessId> process() {
        return postmasterOf(context.layout().postgres());
    }

    @Override
    public boolean answers() {
        return process().isPresent();
    }

    /** The server that runs on a data folder, by the file that it keeps there. */
    private static Optional<ProcessId> postmasterOf(Path data) {
        try (var lines = Files.lines(data.resolve("postmaster.pid"), StandardCharsets.UTF_8)) {
            return lines.findFirst()
                    .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid.strip())))
                    .filter(ProcessHandle::isAlive)
                    .map(ProcessId::of);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
