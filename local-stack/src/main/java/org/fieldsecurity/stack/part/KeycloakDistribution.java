package org.fieldsecurity.stack.part;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.fieldsecurity.stack.Layout;
import org.fieldsecurity.stack.StackException;
import org.fieldsecurity.stack.process.Launch;
import org.fieldsecurity.stack.process.ProcessId;

/** Keycloak unpacked and built once for our database and the features that we use; shared by all stacks. */
final class KeycloakDistribution {

    private static final int BUILD_PATIENCE_MINUTES = 5;

    /** Features that no client of the realm uses. */
    private static final String UNUSED_FEATURES = String.join(
            ",",
            List.of(
                    "account",
                    "account-api",
                    "admin-fine-grained-authz",
                    "authorization",
                    "ciba",
                    "client-auth-federated",
                    "device-flow",
                    "identity-brokering-api",
                    "impersonation",
                    "jwt-authorization-grant",
                    "kerberos",
                    "organization",
                    "par",
                    "passkeys",
                    "passkeys-conditional-ui-authenticator",
                    "recovery-codes",
                    "token-exchange-standard",
                    "update-email",
                    "user-event-metrics",
                    "web-authn",
                    "workflows"));

    private static final List<String> BUILD_OPTIONS = List.of(
            "build",
            "--db=postgres",
            "--cache=local",
            "--health-enabled=false",
            "--metrics-enabled=false",
            "--features-disabled=" + UNUSED_FEATURES);

    private final Layout layout;
    private final Path log;
    private final Consumer<String> note;

    KeycloakDistribution(Layout layout, Path log, Consumer<String> note) {
        this.layout = layout;
        this.log = log;
        this.note = note;
    }

    /** The folder of a Keycloak that is ready to start. */
    Path ready() {
        var zip = zip();
        var name = zip.getFileName().toString().replace(".zip", "");
        var options = Integer.toHexString(BUILD_OPTIONS.hashCode());
        var built = Layout.folder(layout.cache().resolve("keycloak")).resolve(name + "-" + options);
        try (var lock = FileChannel.open(
                        built.resolveSibling("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = lock.lock()) {
            if (held.isValid() && !Files.isDirectory(built)) {
                make(zip, built);
            }
            return built;
        } catch (IOException e) {
            throw new StackException("Could not unpack Keycloak: " + e.getMessage(), e);
        }
    }

    private void make(Path zip, Path built) throws IOException {
        var work = Files.createTempDirectory(built.getParent(), "work");
        note.accept("unpacking");
        Unzip.into(zip, work);
        Path home;
        try (var folders = Files.list(work)) {
            home = folders.findFirst().orElseThrow(() -> new IOException("The archive is empty: " + zip));
        }
        note.accept("building, once");
        build(home);
        Files.move(home, built);
        Files.delete(work);
    }

    private void build(Path home) {
        var command = new ArrayList<>(List.of(home.resolve("bin/kc.sh").toString()));
        command.addAll(BUILD_OPTIONS);
        var environment = Map.of("JAVA_HOME", System.getProperty("java.home"), "JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
        var process = new Launch(command, environment, home, log.resolveSibling("keycloak-build.log")).start();
        try {
            if (!process.waitFor(BUILD_PATIENCE_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new StackException("Keycloak's build failed; see " + log.resolveSibling("keycloak-build.log"));
            }
        } catch (InterruptedException e) {
            ProcessId.of(process.toHandle()).stop(Duration.ofSeconds(1));
            Thread.currentThread().interrupt();
            throw new StackException("Interrupted while Keycloak was built.", e);
        }
    }

    private Path zip() {
        var folder = layout.keycloakZips();
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no archive in " + folder));
        } catch (IOException e) {
            throw new StackException(
                    "Keycloak's archive is missing from " + folder + ". Run ./mvnw -pl local-stack package.", e);
        }
    }
}
