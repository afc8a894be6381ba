package org.fieldsecurity.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One stack for all tests of this module: real PostgreSQL and Keycloak, tiny stand-ins for two other parts. */
public final class SharedStack implements StackListener {

    private static final SharedStack INSTANCE = new SharedStack();

    private final Map<PartName, List<String>> deaths = new ConcurrentHashMap<>();
    private final StackOptions options;
    private final LocalStack stack;

    private SharedStack() {
        try {
            var folder = Files.createTempDirectory("local-stack");
            var jar = TinyService.jar(Path.of("target").toAbsolutePath());
            options = StackOptions.of(layout(folder.resolve("data"))
                            .withJars(Map.of(PartName.PERSONNEL, jar, PartName.GATEWAY, jar)))
                    .withPorts(Ports.free())
                    .withParts(EnumSet.of(PartName.KEYCLOAK, PartName.PERSONNEL, PartName.GATEWAY));
            stack = LocalStack.launch(options, this);
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
            stack.awaitReady();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The shared stack, started by the first test that asks for it. */
    public static LocalStack stack() {
        return INSTANCE.stack;
    }

    static StackOptions options() {
        return INSTANCE.options;
    }

    /** The last lines of a part that died, empty while it has not. */
    static List<String> deathOf(PartName part) {
        return INSTANCE.deaths.getOrDefault(part, List.of());
    }

    /** A layout of this checkout with its data elsewhere; the unpacked servers are shared. */
    public static Layout layout(Path data) {
        return Layout.of(Path.of(System.getProperty("suite.root"))).withData(data);
    }

    @Override
    public void ready(PartName part, Duration took) {
        System.out.println(part.id() + " ready after " + took.toMillis() + " ms");
    }

    @Override
    public void died(PartName part, List<String> lastLines) {
        deaths.put(part, lastLines);
    }
}
