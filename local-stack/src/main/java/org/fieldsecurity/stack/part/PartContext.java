package org.fieldsecurity.stack.part;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.fieldsecurity.stack.Layout;
import org.fieldsecurity.stack.PartName;
import org.fieldsecurity.stack.Ports;
import org.fieldsecurity.stack.process.ProcessId;

/**
 * What a part knows about the stack that it belongs to.
 *
 * @param name which part it is
 * @param layout places on the disk
 * @param ports the port of each part
 * @param launched is told of each process at once, so that it is found again whatever happens
 * @param note is told what takes time
 */
public record PartContext(
        PartName name, Layout layout, Ports ports, Consumer<ProcessId> launched, Consumer<String> note) {

    /** The part's own port. */
    int port() {
        return ports.of(name);
    }

    /** The part's log. */
    Path log() {
        return layout.log(name);
    }
}
