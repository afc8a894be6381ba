package org.fieldsecurity.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the gateway. */
@QuarkusMain
public final class Gateway {

    Gateway() {}

    /** Runs until it is told to stop. */
    public static void main(String... args) {
        // The framework would answer an illegal address with an empty 400, before any route. The gateway's own check is
        // stricter and answers with a problem.
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(args);
    }
}
