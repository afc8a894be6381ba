package org.fieldsecurity.stack.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.fieldsecurity.stack.LocalStack;
import org.fieldsecurity.stack.PartName;
import org.fieldsecurity.stack.StackOptions;
import org.fieldsecurity.stack.demo.DemoInput;
import org.fieldsecurity.stack.demo.DemoInputs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the stack and stays until it is stopped. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Starts the stack; Ctrl-C or 'suite down' stops it.",
        footer = {"", "Parts: postgres, keycloak, personnel, clearance, training, inspection, gateway."})
final class UpCommand implements Callable<Integer> {

    @Mixin
    private Place place = new Place();

    @Mixin
    private PortOptions portOptions = new PortOptions();

    @Option(names = "--detach", description = "Returns when the stack is ready and leaves it running.")
    private boolean detach;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "PART",
            description = "Starts these parts and what they need, for work on one service from an editor.")
    private List<String> only = List.of();

    @Option(names = "--no-demo-data", description = "Does not load the demo input.")
    private boolean noDemoData;

    @Option(names = "--no-aot-cache", description = "Starts services without an ahead-of-time cache.")
    private boolean noAotCache;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        var out = spec.commandLine().getOut();
        var options = options();
        if (detach) {
            var arguments = spec.commandLine().getParseResult().originalArgs().stream()
                    .filter(argument -> !argument.equals("--detach"))
                    .toList();
            return new DetachedStart(options.layout(), arguments, out).run();
        }
        run(options, out);
        return 0;
    }

    private void run(StackOptions options, PrintWriter out) throws InterruptedException {
        long begin = System.nanoTime();
        var running = launch(options, out);
        running.stack().awaitReady();
        running.control().open();
        out.println(new Welcome(
                options,
                Duration.ofNanos(System.nanoTime() - begin),
                running.stack().memory()));
        loadDemoInput(options, out);
        out.println("Ready. Stop with " + (System.console() == null ? "'./suite down'." : "Ctrl-C or './suite down'."));
        out.flush();
        new CountDownLatch(1).await();
    }

    /** From its first moment on a signal stops the stack: one that comes while it is launched waits for that. */
    private static Running launch(StackOptions options, PrintWriter out) {
        var launched = new CompletableFuture<Optional<Running>>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> launched.join().ifPresent(running -> {
            out.println("Stopping ...");
            out.flush();
            running.close();
            out.println("Stopped.");
            out.flush();
        })));
        try {
            var stack = LocalStack.launch(options, new ConsoleListener(out));
            var running =
                    new Running(stack, new ControlServer(stack, options.layout().data()));
            launched.complete(Optional.of(running));
            return running;
        } finally {
            launched.complete(Optional.empty());
        }
    }

    private record Running(LocalStack stack, ControlServer control) implements AutoCloseable {

        @Override
        public void close() {
            control.close();
            stack.close();
        }
    }

    private void loadDemoInput(StackOptions options, PrintWriter out) {
        if (!noDemoData && options.parts().containsAll(EnumSet.allOf(PartName.class))) {
            DemoInputs.load(DemoInput.available(), options, line -> {
                out.println(line);
                out.flush();
            });
        }
    }

    private StackOptions options() {
        return StackOptions.of(place.layout())
                .withPorts(portOptions.ports())
                .withParts(wanted())
                .withAotCache(!noAotCache);
    }

    private Set<PartName> wanted() {
        return only.isEmpty()
                ? Arrays.stream(PartName.values()).collect(Collectors.toSet())
                : only.stream().map(PartName::of).collect(Collectors.toSet());
    }
}
