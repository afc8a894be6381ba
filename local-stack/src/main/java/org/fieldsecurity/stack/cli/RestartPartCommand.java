package org.fieldsecurity.stack.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Stops one part and starts it again. */
@Command(name = "restart", mixinStandardHelpOptions = true, description = "Stops one part and starts it again.")
final class RestartPartCommand implements Runnable {

    @Mixin
    private Place place = new Place();

    @Parameters(paramLabel = "PART", description = "For example clearance.")
    private String part = "";

    @Override
    public void run() {
        var access = ControlAccess.of(place.layout().data());
        access.order("stop " + part);
        access.order("start " + part);
    }
}
