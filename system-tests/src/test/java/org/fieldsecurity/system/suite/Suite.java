package org.fieldsecurity.system.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.fieldsecurity.stack.Layout;
import org.fieldsecurity.stack.LocalStack;
import org.fieldsecurity.stack.PartName;
import org.fieldsecurity.stack.PartState;
import org.fieldsecurity.stack.Ports;
import org.fieldsecurity.stack.StackListener;
import org.fieldsecurity.stack.StackOptions;
import org.fieldsecurity.system.call.Door;
import org.fieldsecurity.system.call.Realm;

/** The whole suite in its own processes, started by the first test that asks and shared by all of them. */
public final class Suite implements StackListener {

    /** How long a fact may take from one service to another. */
    public static final Duration REPLICATION = Duration.ofSeconds(30);

    private static final String MODULE = "system-tests";

    private static Suite running;

    private final Path data;
    private final LocalStack stack;
    private final Door door;
    private final Realm realm;
    private final Cast cast;
    private boolean complete;

    private Suite() {
        data = freshFolder();
        // Training a cache for each freshly built jar takes longer than the few starts that it would speed up.
        var options = StackOptions.of(Layout.of(root()).withData(data))
                .withPorts(Ports.free())
                .withAotCache(false);
        stack = LocalStack.launch(options, this);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
        stack.awaitReady();
        door = new Door(stack.ports().url(PartName.GATEWAY));
        realm = new Realm(stack.ports());
        cast = new Cast(this);
    }

    /** The running suite with its cast. */
    public static synchronized Suite running() {
        if (running == null) {
            var suite = new Suite();
            running = suite;
            suite.cast.takeOffice();
            suite.complete = true;
        }
        if (!running.complete) {
            throw new IllegalStateException("The cast could not take office; the first failure says why.");
        }
        return running;
    }

    /** Stops all processes; does nothing when no test has asked for the suite. */
    static synchronized void close() {
        if (running != null) {
            running.stack.close();
            running = null;
        }
    }

    /** The checkout. */
    public static Path root() {
        return Path.of(System.getProperty("suite.root"));
    }

    /** The folder of this stack's databases and logs. */
    public Path data() {
        return data;
    }

    /** The only door. */
    public Door door() {
        return door;
    }

    /** A service itself, past the gateway. */
    public Door past(PartName service) {
        return new Door(stack.ports().url(service));
    }

    /** The realm that issues the tokens. */
    public Realm realm() {
        return realm;
    }

    /** The people of the suite, and how to add to them. */
    public Cast cast() {
        return cast;
    }

    /** The ports of all parts. */
    public Ports ports() {
        return stack.ports();
    }

    /** The database of a service, as its owner. */
    public Rows rows(PartName service) {
        return new Rows(stack.ports(), service.id());
    }

    /** Ends a part as a power cut would: no signal that it could catch. */
    public void kill(PartName part) {
        var process = stack.process(part).orElseThrow();
        assertThat(process.handle().orElseThrow().destroyForcibly()).isTrue();
        await().atMost(Duration.ofSeconds(20)).until(() -> stack.state(part) == PartState.DIED);
    }

    /** Starts a part that was killed and returns when it answers. */
    public void restart(PartName part) {
        stack.start(part);
    }

    @Override
    public void ready(PartName part, Duration took) {
        System.out.println(part.id() + " ready after " + took.toMillis() + " ms");
    }

    @Override
    public void died(PartName part, List<String> lastLines) {
        System.out.println(part.id() + " died");
        lastLines.forEach(line -> System.out.println("  | " + line));
    }

    /** Inside the module, so that the logs of a failed run are at hand; a run begins with empty databases. */
    private static Path freshFolder() {
        try {
            var target = Files.createDirectories(root().resolve(MODULE).resolve("target"));
            return Files.createTempDirectory(target, "suite");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
