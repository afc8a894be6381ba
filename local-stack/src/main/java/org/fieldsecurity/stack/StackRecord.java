package org.fieldsecurity.stack;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.fieldsecurity.stack.process.ProcessId;

/**
 * What runs on a data folder, kept in a file there, so that another process can show it and stop it even when the
 * supervisor is gone.
 *
 * @param supervisor the process that started the stack
 * @param ready whether every part has been ready
 * @param parts what is known of each part
 */
public record StackRecord(ProcessId supervisor, boolean ready, Map<PartName, Entry> parts) {

    private static final String FILE = "stack.properties";

    /**
     * One part.
     *
     * @param state the last known state
     * @param port the part's port
     * @param process the process launched last
     */
    public record Entry(PartState state, int port, Optional<ProcessId> process) {

        /** The state as it is now: a process that has gone without being asked has died. */
        public PartState stateNow() {
            boolean running = process.filter(ProcessId::isAlive).isPresent();
            return running || state == PartState.STOPPED || process.isEmpty() ? state : PartState.DIED;
        }
    }

    /** Keeps a copy. */
    public StackRecord {
        parts = new EnumMap<>(parts);
    }

    /** Whether the supervisor still runs. */
    public boolean isSupervised() {
        return supervisor.isAlive();
    }

    /** The process of a part that was launched last. */
    public Optional<ProcessId> process(PartName part) {
        return Optional.ofNullable(parts.get(part)).flatMap(Entry::process);
    }

    /** The processes of the parts that still run, in the order in which to stop them. */
    public List<ProcessId> survivors() {
        var alive = new ArrayList<ProcessId>();
        parts.values()
                .forEach(entry -> entry.process().filter(ProcessId::isAlive).ifPresent(alive::add));
        return alive.reversed();
    }

    /** The record of a data folder, when there is one. */
    public static Optional<StackRecord> read(Path data) {
        var file = data.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(reader);
            return Optional.of(from(properties));
        } catch (IOException | IllegalArgumentException e) {
            throw new StackException("Could not read " + file + ": " + e.getMessage(), e);
        }
    }

    /** Writes the record in one step. */
    public void write(Path data) {
        try {
            var next = Files.createTempFile(Layout.folder(data), FILE, null);
            try (var writer = Files.newBufferedWriter(next, StandardCharsets.UTF_8)) {
                toProperties().store(writer, "What runs here. Written by the suite command.");
            }
            Files.move(next, data.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new StackException("Could not write the record of the stack: " + e.getMessage(), e);
        }
    }

    /** Removes the record of a data folder. */
    public static void remove(Path data) {
        try {
            Files.deleteIfExists(data.resolve(FILE));
        } catch (IOException e) {
            throw new StackException("Could not remove the record of the stack: " + e.getMessage(), e);
        }
    }

    private Properties toProperties() {
        var properties = new Properties();
        put(properties, "supervisor", supervisor);
        properties.setProperty("ready", Boolean.toString(ready));
        parts.forEach((part, entry) -> {
            properties.setProperty(part.id() + ".state", entry.state().name());
            properties.setProperty(part.id() + ".port", Integer.toString(entry.port()));
            entry.process().ifPresent(process -> put(properties, part.id(), process));
        });
        return properties;
    }

    private static StackRecord from(Properties properties) {
        var parts = new EnumMap<PartName, Entry>(PartName.class);
        for (var part : PartName.values()) {
            var state = properties.getProperty(part.id() + ".state");
            if (state != null) {
                int port = Integer.parseInt(properties.getProperty(part.id() + ".port", "0"));
                parts.put(part, new Entry(PartState.valueOf(state), port, get(properties, part.id())));
            }
        }
        var supervisor = get(properties, "supervisor")
                .orElseThrow(() -> new IllegalArgumentException("the supervisor is missing"));
        return new StackRecord(supervisor, Boolean.parseBoolean(properties.getProperty("ready")), parts);
    }

    private static void put(Properties properties, String key, ProcessId process) {
        properties.setProperty(key + ".pid", Long.toString(process.pid()));
        properties.setProperty(key + ".started", process.startedAt().toString());
    }

    private static Optional<ProcessId> get(Properties properties, String key) {
        var pid = properties.getProperty(key + ".pid");
        return pid == null
                ? Optional.empty()
                : Optional.of(new ProcessId(
                        Long.parseLong(pid), Instant.parse(properties.getProperty(key + ".started", ""))));
    }
}
