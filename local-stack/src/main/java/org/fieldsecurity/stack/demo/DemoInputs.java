package org.fieldsecurity.stack.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Consumer;
import org.fieldsecurity.stack.Layout;
import org.fieldsecurity.stack.StackException;
import org.fieldsecurity.stack.StackOptions;

/** Loads the demo input into a data folder once. */
public final class DemoInputs {

    private static final String DONE = "demo-input.loaded";
    private static final String LOADING = "demo-input.loading";

    private DemoInputs() {}

    /** Loads all inputs unless an earlier start has finished that; a failed load is tried again at the next start. */
    public static void load(List<DemoInput> inputs, StackOptions options, Consumer<String> progress) {
        var data = options.layout().data();
        if (inputs.isEmpty() || Files.exists(data.resolve(DONE))) {
            return;
        }
        try {
            // One that is there was left by a start that ended while it loaded.
            Files.write(data.resolve(LOADING), new byte[0]);
            try {
                inputs.forEach(input -> input.load(options.ports(), progress));
                Files.createFile(data.resolve(DONE));
            } finally {
                Files.deleteIfExists(data.resolve(LOADING));
            }
        } catch (IOException e) {
            throw new StackException("Could not note that the demo input is loaded: " + e.getMessage(), e);
        }
    }

    /** Whether a start is loading them now, or ended while it did. */
    public static boolean areLoading(Layout layout) {
        return Files.exists(layout.data().resolve(LOADING));
    }
}
