package org.fieldsecurity.stack.cli;

import java.util.EnumMap;
import java.util.Map;
import org.fieldsecurity.stack.PartName;
import org.fieldsecurity.stack.Ports;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The flags that move ports; each has a variable of the same name, such as {@code SUITE_GATEWAY_PORT}. */
final class PortOptions {

    @Option(
            names = "--port-offset",
            paramLabel = "N",
            defaultValue = "${env:SUITE_PORT_OFFSET:-0}",
            description = "Moves every port up by N (also SUITE_PORT_OFFSET).")
    private int offset;

    @Option(names = "--gateway-port", paramLabel = "PORT", defaultValue = "${env:SUITE_GATEWAY_PORT}")
    private @Nullable Integer gateway;

    @Option(names = "--personnel-port", paramLabel = "PORT", defaultValue = "${env:SUITE_PERSONNEL_PORT}")
    private @Nullable Integer personnel;

    @Option(names = "--clearance-port", paramLabel = "PORT", defaultValue = "${env:SUITE_CLEARANCE_PORT}")
    private @Nullable Integer clearance;

    @Option(names = "--training-port", paramLabel = "PORT", defaultValue = "${env:SUITE_TRAINING_PORT}")
    private @Nullable Integer training;

    @Option(names = "--inspection-port", paramLabel = "PORT", defaultValue = "${env:SUITE_INSPECTION_PORT}")
    private @Nullable Integer inspection;

    @Option(names = "--keycloak-port", paramLabel = "PORT", defaultValue = "${env:SUITE_KEYCLOAK_PORT}")
    private @Nullable Integer keycloak;

    @Option(
            names = "--postgres-port",
            paramLabel = "PORT",
            defaultValue = "${env:SUITE_POSTGRES_PORT}",
            description = "Moves one port; each has a variable such as SUITE_POSTGRES_PORT.")
    private @Nullable Integer postgres;

    Ports ports() {
        var ports = Ports.offset(offset);
        for (var moved : moved().entrySet()) {
            ports = ports.with(moved.getKey(), moved.getValue());
        }
        return ports;
    }

    private Map<PartName, Integer> moved() {
        var moved = new EnumMap<PartName, Integer>(PartName.class);
        put(moved, PartName.GATEWAY, gateway);
        put(moved, PartName.PERSONNEL, personnel);
        put(moved, PartName.CLEARANCE, clearance);
        put(moved, PartName.TRAINING, training);
        put(moved, PartName.INSPECTION, inspection);
        put(moved, PartName.KEYCLOAK, keycloak);
        put(moved, PartName.POSTGRES, postgres);
        return moved;
    }

    private static void put(Map<PartName, Integer> moved, PartName part, @Nullable Integer port) {
        if (port != null) {
            moved.put(part, port);
        }
    }
}
