package org.fieldsecurity.stack.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fieldsecurity.stack.Layout;
import org.fieldsecurity.stack.PartName;
import org.fieldsecurity.stack.Ports;
import org.fieldsecurity.stack.StackException;
import org.fieldsecurity.stack.process.Launch;
import org.fieldsecurity.stack.process.Probe;
import org.fieldsecurity.stack.process.ProcessId;
import org.jspecify.annotations.Nullable;

/**
 * Keycloak with the demo realm, its data in the stack's PostgreSQL. Started by java itself: {@code kc.sh} would stand
 * between us and the process.
 */
public final class KeycloakPart implements Part {

    /** A first start lays out the database too; on a busy machine that takes minutes. */
    private static final Duration PATIENCE = Duration.ofSeconds(300);

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
    private static final String REALM_FILE = "field-security-realm.json";

    /** The quick compiler alone halves the processor time of a start and saves 40 MiB. */
    private static final List<String> JVM = List.of(
            "-XX:TieredStopAtLevel=1",
            "-Xms64m",
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Dpicocli.disable.closures=true",
            "-Dquarkus-log-max-startup-records=10000",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final PartContext context;
    private @Nullable Path distribution;
    private volatile @Nullable ProcessId running;

    /** Not started yet. */
    public KeycloakPart(PartContext context) {
        this.context = context;
    }

    @Override
    public PartName name() {
        return context.name();
    }

    @Override
    public void prepare() {
        distribution = new KeycloakDistribution(context.layout(), context.log(), context.note()).ready();
    }

    @Override
    public void start() {
        var home = home(Objects.requireNonNull(distribution, "prepare() comes first"));
        var process = new Launch(command(home), environment(), home, context.log()).start();
        var id = ProcessId.of(process.toHandle());
        running = id;
        context.launched().accept(id);
        new Readiness(context, PATIENCE).await(process::isAlive, this::answers);
    }

    private List<String> command(Path home) {
        var ports = context.ports();
        var command = new ArrayList<String>();
        command.add(Launch.java());
        command.addAll(JVM);
        command.addAll(List.of(
                "-Dkc.home.dir=" + home,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=" + Ports.HOST,
                "--http-port=" + context.port(),
                "--hostname=" + ports.url(PartName.KEYCLOAK),
                "--db-url=jdbc:" + ports.databaseUrl(PartName.KEYCLOAK.id()),
                "--db-username=" + PartName.KEYCLOAK.id(),
                "--db-pool-initial-size=1",
                "--db-pool-max-size=20"));
        return command;
    }

    private static Map<String, String> environment() {
        return Map.of(
                "KC_DB_PASSWORD", Databases.passwordOf(PartName.KEYCLOAK.id()),
                "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD", "demo");
    }

    /** A folder of this stack's own for what Keycloak writes, with links to the shared distribution. */
    private Path home(Path shared) {
        try {
            var home = Layout.folder(context.layout().data().resolve("keycloak-home"));
            for (var entry : List.of("bin", "conf", "lib", "providers", "themes", "version.txt")) {
                Files.deleteIfExists(home.resolve(entry));
                Files.createSymbolicLink(home.resolve(entry), shared.resolve(entry));
            }
            var target = Layout.folder(home.resolve("data/import")).resolve(REALM_FILE);
            try (var realm = Objects.requireNonNull(KeycloakPart.class.getResourceAsStream("/realm/" + REALM_FILE))) {
                Files.copy(realm, target, StandardCopyOption.REPLACE_EXISTING);
            }
            return home;
        } catch (IOException e) {
            throw new StackException("Could not lay out Keycloak's folder: " + e.getMessage(), e);
        }
    }

    @Override
    public void stop() {
        process().ifPresent(process -> process.stop(STOP_PATIENCE));
        running = null;
    }

    @Override
    public Optional<ProcessId> process() {
        return Optional.ofNullable(running).filter(ProcessId::isAlive);
    }

    @Override
    public boolean answers() {
        var path = context.ports().issuer().getPath() + "/.well-known/openid-configuration";
        return new Probe(context.port(), path).answers();
    }
}
