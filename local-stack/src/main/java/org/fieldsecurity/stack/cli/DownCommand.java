package org.fieldsecurity.stack.cli;

import java.time.Duration;
import org.fieldsecurity.stack.StackRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Stops the stack, also when its supervisor is gone. */
@Command(name = "down", mixinStandardHelpOptions = true, description = "Stops the stack and leaves nothing running.")
final class DownCommand implements Runnable {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Mixin
    private Place place = new Place();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        var data = place.layout().data();
        var out = spec.commandLine().getOut();
        var found = StackRecord.read(data);
        if (found.isEmpty()) {
            out.println("Nothing is running.");
            return;
        }
        found.get().supervisor().stop(PATIENCE);
        StackRecord.read(data).ifPresent(left -> left.survivors().forEach(process -> process.stop(PATIENCE)));
        StackRecord.remove(data);
        out.println("Stopped. The data stays in " + data + ".");
    }
}
