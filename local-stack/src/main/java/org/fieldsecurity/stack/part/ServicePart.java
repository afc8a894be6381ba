package org.fieldsecurity.stack.part;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fieldsecurity.stack.Layout;
import org.fieldsecurity.stack.PartName;
import org.fieldsecurity.stack.StackException;
import org.fieldsecurity.stack.process.Launch;
import org.fieldsecurity.stack.process.Probe;
import org.fieldsecurity.stack.process.ProcessId;
import org.jspecify.annotations.Nullable;

/** A service or the gateway, as a process of its own. */
public final class ServicePart implements Part {

    /** Exit code of a process that was killed, and so may have left half a file. */
    private static final int KILLED = 137;

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
    private static final String READY = "/q/health/ready";

    private final PartContext context;
    private final boolean aotCache;
    private volatile @Nullable ProcessId running;

    /** Not started yet. */
    public ServicePart(PartContext context, boolean aotCache) {
        this.context = context;
        this.aotCache = aotCache;
    }

    @Override
    public PartName name() {
        return context.name();
    }

    @Override
    public void prepare() {
        var jar = jar();
        if (!Files.isRegularFile(jar)) {
            throw new StackException("The " + name().title() + " is not built: " + jar + " is missing. Run ./mvnw -pl "
                    + name().module() + " -am -DskipTests package.");
        }
    }

    @Override
    public void start() {
        var flags = new ArrayList<String>();
        if (aotCache) {
            flags.addAll(AotCache.of(context, jar()).flags(this::train));
        }
        var process = launch(flags);
        new Readiness(context, PATIENCE).await(process::isAlive, this::answers);
    }

    /** Runs once to record which classes and methods a start and a few requests need; false when it was cut short. */
    private boolean train(String recordingFlag) {
        context.note().accept("training its ahead-of-time cache, once");
        var process = launch(List.of(recordingFlag, "-Xlog:aot=error"));
        new Readiness(context, PATIENCE).await(process::isAlive, this::answers);
        for (var path : List.of("/q/health/live", "/q/openapi?format=json", "/" + name().id() + "/v1/", READY)) {
            new Probe(context.port(), path).status();
        }
        ProcessId.of(process.toHandle()).stop(PATIENCE);
        return process.onExit().join().exitValue() != KILLED;
    }

    private Process launch(List<String> flags) {
        var command = new ArrayList<String>();
        command.add(Launch.java());
        command.addAll(JvmFlags.of(name()));
        command.addAll(flags);
        command.add("-jar");
        command.add(jar().toString());
        var folder = Layout.folder(context.layout().data().resolve("run"));
        var environment = ServiceEnvironment.of(name(), context.ports());
        var process = new Launch(command, environment, folder, context.log()).start();
        var id = ProcessId.of(process.toHandle());
        running = id;
        context.launched().accept(id);
        return process;
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
        return new Probe(context.port(), READY).answers();
    }

    private Path jar() {
        return context.layout().jar(name());
    }
}
