package org.fieldsecurity.stack.cli;

import org.fieldsecurity.stack.StackException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The suite command: one house of services on one machine. */
@Command(
        name = "suite",
        description = "Runs the Field Security Suite on this machine.",
        subcommands = {
            UpCommand.class,
            StatusCommand.class,
            DownCommand.class,
            StartPartCommand.class,
            StopPartCommand.class,
            RestartPartCommand.class,
            DemoCommand.class,
            CommandLine.HelpCommand.class
        },
        footerHeading = "%nAlso:%n",
        footer = "  test     Builds everything and runs every test (./mvnw -B verify).")
public final class Suite {

    private Suite() {}

    /** Runs a command; the exit code is 0 when it did what was asked. */
    public static void main(String... arguments) {
        var line = new CommandLine(new Suite());
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof StackException) {
                command.getErr().println("suite: " + failure.getMessage());
                return command.getCommandSpec().exitCodeOnExecutionException();
            }
            throw failure;
        });
        System.exit(line.execute(arguments));
    }
}
