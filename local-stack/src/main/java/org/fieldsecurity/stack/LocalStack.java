package org.fieldsecurity.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.fieldsecurity.stack.part.KeycloakPart;
import org.fieldsecurity.stack.part.Part;
import org.fieldsecurity.stack.part.PartContext;
import org.fieldsecurity.stack.part.PostgresPart;
import org.fieldsecurity.stack.part.ServicePart;
import org.fieldsecurity.stack.process.LogTail;
import org.fieldsecurity.stack.process.Memory;
import org.fieldsecurity.stack.process.ProcessId;

/**
 * The running stack. {@link #launch} takes the data folder, {@link #awaitReady} returns when every part answers,
 * {@link #close} leaves nothing running. Blocks; made for command lines and tests.
 */
public final class LocalStack implements AutoCloseable {

    private static final int LOG_LINES = 20;
    private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(60);

    private final StackOptions options;
    private final StackListener listener;
    private final Ownership ownership;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<PartName, Part> parts = new EnumMap<>(PartName.class);
    private final PartStates states;
    private final CompletableFuture<Void> started;
    private volatile boolean closing;

    private LocalStack(StackOptions options, StackListener listener) {
        this.options = options;
        this.listener = listener;
        this.ownership = Ownership.take(options.layout().data());
        try {
            options.ports().requireFree(options.parts());
        } catch (StackException e) {
            ownership.close();
            throw e;
        }
        this.states = new PartStates(options);
        options.parts().stream().sorted().forEach(name -> parts.put(name, partOf(name)));
        this.started = StartUp.of(parts.values(), this::startPart, workers);
    }

    /** Starts the parts and returns when all of them answer. Stops all when one of them can't start. */
    public static LocalStack start(StackOptions options) {
        var stack = launch(options, StackListener.SILENT);
        stack.awaitReady();
        return stack;
    }

    /** Starts the parts and returns at once. Refuses a busy port or a folder in use before anything is started. */
    public static LocalStack launch(StackOptions options, StackListener listener) {
        return new LocalStack(options, listener);
    }

    /** Waits until every part answers; stops all when one of them can't start and says why, with its log's end. */
    public void awaitReady() {
        try {
            started.join();
            states.allReady();
        } catch (CompletionException e) {
            close();
            throw e.getCause() instanceof StackException known ? known : e;
        }
    }

    /** The ports and addresses of the parts. */
    public Ports ports() {
        return options.ports();
    }

    /** The log of a part's current run. */
    public Path log(PartName part) {
        return options.layout().log(part);
    }

    /** The process of a part, while it runs. */
    public Optional<ProcessId> process(PartName part) {
        return part(part).process();
    }

    /** The state of a part. */
    public PartState state(PartName part) {
        return states.of(part(part).name());
    }

    /** Stops one part; the others go on. */
    public void stop(PartName name) {
        var part = part(name);
        states.set(name, PartState.STOPPED);
        part.stop();
        listener.stopped(name);
    }

    /** Starts one part that was stopped or died and returns when it answers. */
    public void start(PartName name) {
        var part = part(name);
        if (part.process().isPresent()) {
            throw new StackException("The " + name.title() + " runs already.");
        }
        part.prepare();
        startPart(part);
    }

    /** The resident memory of this process and of all parts. */
    public Memory memory() {
        var all = new ArrayList<ProcessId>(List.of(ProcessId.current()));
        parts.values().forEach(part -> part.process().ifPresent(all::add));
        return Memory.of(all);
    }

    /** Stops everything, also what is still starting. May be called again. */
    @Override
    public synchronized void close() {
        if (closing) {
            return;
        }
        closing = true;
        stopAll();
        workers.shutdownNow();
        try {
            if (!workers.awaitTermination(CLOSE_PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new StackException("A part that was starting could not be stopped.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stopAll();
        states.remove();
        ownership.close();
    }

    /** PostgreSQL goes last: the others still write when they end. */
    private void stopAll() {
        try (var stoppers = Executors.newVirtualThreadPerTaskExecutor()) {
            parts.keySet().stream()
                    .filter(name -> name != PartName.POSTGRES)
                    .forEach(name -> stoppers.execute(() -> stopQuietly(name)));
        }
        if (parts.containsKey(PartName.POSTGRES)) {
            stopQuietly(PartName.POSTGRES);
        }
    }

    private void stopQuietly(PartName name) {
        states.set(name, PartState.STOPPED);
        part(name).stop();
    }

    private void startPart(Part part) {
        long begin = System.nanoTime();
        states.set(part.name(), PartState.STARTING);
        try {
            part.start();
        } catch (StackException e) {
            var end = String.join(System.lineSeparator() + "  | ", LogTail.lastLines(log(part.name()), LOG_LINES));
            throw new StackException(e.getMessage() + System.lineSeparator() + "  | " + end, e);
        }
        states.set(part.name(), PartState.READY);
        part.process().ifPresent(process -> watch(part.name(), process));
        listener.ready(part.name(), Duration.ofNanos(System.nanoTime() - begin));
    }

    private void watch(PartName name, ProcessId process) {
        process.onEnd(() -> {
            if (states.diedUnasked(name, process)) {
                listener.died(name, LogTail.lastLines(log(name), LOG_LINES));
            }
        });
    }

    private Part part(PartName name) {
        var part = parts.get(name);
        if (part == null) {
            throw new StackException("The " + name.title() + " is not part of this stack.");
        }
        return part;
    }

    private Part partOf(PartName name) {
        var context = new PartContext(
                name,
                options.layout(),
                options.ports(),
                process -> states.launched(name, process),
                doing -> listener.note(name, doing));
        return switch (name) {
            case POSTGRES -> new PostgresPart(context, options.databaseCache());
            case KEYCLOAK -> new KeycloakPart(context);
            default -> new ServicePart(context, options.aotCache());
        };
    }
}
