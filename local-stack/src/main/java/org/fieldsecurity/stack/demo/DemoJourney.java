package org.fieldsecurity.stack.demo;

import java.util.ServiceLoader;
import java.util.function.Consumer;
import org.fieldsecurity.stack.Ports;
import org.fieldsecurity.stack.StackException;

/** The journey of {@code suite demo}. Found as a Java service. */
public interface DemoJourney {

    /** The provider on the class path. */
    static DemoJourney available() {
        return ServiceLoader.load(DemoJourney.class)
                .findFirst()
                .orElseThrow(() -> new StackException("This build holds no demo journey."));
    }

    /**
     * Takes the journey through the gateway.
     *
     * @param ports where the parts are
     * @param verbose whether whole answers are shown
     * @param print takes the lines for the terminal
     * @return the exit code: 0 when every step went as told
     */
    int travel(Ports ports, boolean verbose, Consumer<String> print);
}
