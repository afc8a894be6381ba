package org.fieldsecurity.stack;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.fieldsecurity.stack.StackRecord.Entry;
import org.fieldsecurity.stack.process.ProcessId;

/** The state of each part, written to the stack's record whenever it changes. */
final class PartStates {

    private final Path data;
    private final Map<PartName, Entry> entries = new EnumMap<>(PartName.class);
    private boolean ready;
    private boolean removed;

    PartStates(StackOptions options) {
        data = options.layout().data();
        options.parts()
                .forEach(part -> entries.put(
                        part, new Entry(PartState.STARTING, options.ports().of(part), Optional.empty())));
        write();
    }

    synchronized PartState of(PartName part) {
        return entry(part).state();
    }

    synchronized void set(PartName part, PartState state) {
        entries.put(part, new Entry(state, entry(part).port(), entry(part).process()));
        write();
    }

    synchronized void launched(PartName part, ProcessId process) {
        entries.put(part, new Entry(entry(part).state(), entry(part).port(), Optional.of(process)));
        write();
    }

    /** Notes that the process has ended and says whether nobody had asked for that. */
    synchronized boolean diedUnasked(PartName part, ProcessId process) {
        if (of(part) != PartState.READY || !entry(part).process().equals(Optional.of(process))) {
            return false;
        }
        set(part, PartState.DIED);
        return true;
    }

    synchronized void allReady() {
        ready = true;
        write();
    }

    synchronized void remove() {
        removed = true;
        StackRecord.remove(data);
    }

    private Entry entry(PartName part) {
        return Objects.requireNonNull(entries.get(part), part.title());
    }

    private void write() {
        if (!removed) {
            new StackRecord(ProcessId.current(), ready, entries).write(data);
        }
    }
}
