package org.fieldsecurity.stack.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Starts one part that was stopped or died. */
@Command(name = "start", mixinStandardHelpOptions = true, description = "Starts one part that was stopped or died.")
final class StartPartCommand implements Runnable {

    @Mixin
    private Place place = new Place();

    @Parameters(paramLabel = "PART", description = "For example clearance.")
    private String part = "";

    @Override
    public void run() {
        var access = ControlAccess.of(place.layout().data());
        access.order("start " + part);
    }
}
