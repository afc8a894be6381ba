package org.fieldsecurity.stack.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.fieldsecurity.stack.Layout;
import org.fieldsecurity.stack.StackException;
import org.fieldsecurity.stack.StackOptions;

/** Loads the demo input into a data folder once. */
public final class DemoInputs {

    private static final String DONE = "demo-input.loaded";

    private DemoInputs() {}

    /** Loads all inputs unless an earlier start has finished that; a failed load is tried again at the next start. */
    public static void load(List<DemoInput> inputs, StackOptions options, Consumer<String> progress) {
        if (inputs.isEmpty() || areLoaded(options.layout())) {
            return;
        }
        inputs.forEach(input -> input.load(options.ports(), progress));
        try {
            Files.createFile(mark(options.layout()));
        } catch (IOException e) {
            throw new StackException("Could not note that the demo input is loaded: " + e.getMessage(), e);
        }
    }

    /** Whether all inputs are loaded. */
    public static boolean areLoaded(Layout layout) {
        return Files.exists(mark(layout));
    }

    private static Path mark(Layout layout) {
        return layout.data().resolve(DONE);
    }
}
