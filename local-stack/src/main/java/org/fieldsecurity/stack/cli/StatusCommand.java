package org.fieldsecurity.stack.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.fieldsecurity.stack.PartName;
import org.fieldsecurity.stack.PartState;
import org.fieldsecurity.stack.StackRecord;
import org.fieldsecurity.stack.StackRecord.Entry;
import org.fieldsecurity.stack.process.Memory;
import org.fieldsecurity.stack.process.ProcessId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says how each part is. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Shows each part; the exit code is 0 when all of them are ready.")
final class StatusCommand implements Callable<Integer> {

    @Mixin
    private Place place = new Place();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var found = StackRecord.read(place.layout().data());
        if (found.isEmpty()) {
            out.println("Nothing is running. Start with './suite up'.");
            return 1;
        }
        var stack = found.get();
        var all = new ArrayList<ProcessId>(List.of(stack.supervisor()));
        stack.parts().forEach((part, entry) -> {
            entry.process().ifPresent(all::add);
            out.println(line(part, entry));
        });
        if (!stack.isSupervised()) {
            out.println("The supervisor is gone; './suite down' stops what is left.");
        }
        out.println("Memory of all processes " + Memory.of(all) + ".");
        return stack.isSupervised() && stack.parts().values().stream().allMatch(StatusCommand::isReady) ? 0 : 1;
    }

    private static boolean isReady(Entry entry) {
        return entry.stateNow() == PartState.READY;
    }

    private String line(PartName part, Entry entry) {
        return String.format(
                Locale.ROOT,
                "  %-12s %-9s port %-6d %s",
                part.id(),
                switch (entry.stateNow()) {
                    case READY -> "ready";
                    case STARTING -> "starting";
                    case STOPPED -> "stopped";
                    case DIED -> "DOWN";
                },
                entry.port(),
                entry.process().map(process -> "process " + process.pid()).orElse("")
                        + (entry.stateNow() == PartState.DIED
                                ? "; see " + place.layout().log(part)
                                : ""));
    }
}
