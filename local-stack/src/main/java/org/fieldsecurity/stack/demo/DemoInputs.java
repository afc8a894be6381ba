package org.fieldsecurity.stack.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;
import org.fieldsecurity.stack.StackException;
import org.fieldsecurity.stack.StackOptions;

/** Loads the demo input into a data folder once. */
public final class DemoInputs {

    private static final String DONE = "demo-input.loaded";

    private DemoInputs() {}

    /** Loads all inputs unless an earlier start has finished that; a failed load is tried again at the next start. */
    public static void load(List<DemoInput> inputs, StackOptions options, Consumer<String> progress) {
        var done = options.layout().data().resolve(DONE);
        if (inputs.isEmpty() || Files.exists(done)) {
            return;
        }
        inputs.forEach(input -> input.load(options.ports(), progress));
        try {
            Files.createFile(done);
        } catch (IOException e) {
            throw new StackException("Could not note that the demo input is loaded: " + e.getMessage(), e);
        }
    }
}
