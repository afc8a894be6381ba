package org.fieldsecurity.stack.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Stops one part; the others go on. */
@Command(name = "stop", mixinStandardHelpOptions = true, description = "Stops one part; the others go on.")
final class StopPartCommand implements Runnable {

    @Mixin
    private Place place = new Place();

    @Parameters(paramLabel = "PART", description = "For example clearance.")
    private String part = "";

    @Override
    public void run() {
        var access = ControlAccess.of(place.layout().data());
        access.order("stop " + part);
    }
}
