package org.fieldsecurity.stack.demo;

import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import org.fieldsecurity.stack.Ports;

/** Input that a fresh stack is given once, through the public API. Found as a Java service. */
public interface DemoInput {

    /** The providers on the class path. */
    static List<DemoInput> available() {
        return ServiceLoader.load(DemoInput.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    /**
     * Loads the input; called again on the next start when it fails, so it must be safe to repeat.
     *
     * @param ports where the parts are
     * @param progress takes lines for the terminal, without personal data
     */
    void load(Ports ports, Consumer<String> progress);
}
