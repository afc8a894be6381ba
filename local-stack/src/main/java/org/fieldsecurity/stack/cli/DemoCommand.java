package org.fieldsecurity.stack.cli;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.fieldsecurity.stack.PartName;
import org.fieldsecurity.stack.PartState;
import org.fieldsecurity.stack.Ports;
import org.fieldsecurity.stack.StackException;
import org.fieldsecurity.stack.StackRecord;
import org.fieldsecurity.stack.demo.DemoInputs;
import org.fieldsecurity.stack.demo.DemoJourney;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Takes one journey through all services, with their real answers. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Takes one journey through all services, step by step.")
final class DemoCommand implements Callable<Integer> {

    @Mixin
    private Place place = new Place();

    @Option(names = "--verbose", description = "Shows whole answers, not only what matters in them.")
    private boolean verbose;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var ports = ports();
        return DemoJourney.available().travel(ports, verbose, line -> {
            out.println(line);
            out.flush();
        });
    }

    /** The ports of the running stack; refuses when a part is down or the demo input is being loaded. */
    private Ports ports() {
        var stack = StackRecord.read(place.layout().data())
                .orElseThrow(() -> new StackException("Nothing is running. Start with './suite up'."));
        var down = Arrays.stream(PartName.values())
                .filter(part -> !stack.parts().containsKey(part)
                        || stack.parts().get(part).stateNow() != PartState.READY)
                .map(PartName::title)
                .collect(Collectors.joining(", "));
        if (!down.isEmpty()) {
            throw new StackException("The demo needs every part; not ready: " + down + ". See './suite status'.");
        }
        if (DemoInputs.areLoading(place.layout())) {
            throw new StackException("The demo input is being loaded. Wait until './suite up' says Ready.");
        }
        var ports = new EnumMap<PartName, Integer>(PartName.class);
        stack.parts().forEach((part, entry) -> ports.put(part, entry.port()));
        return new Ports(ports);
    }
}
