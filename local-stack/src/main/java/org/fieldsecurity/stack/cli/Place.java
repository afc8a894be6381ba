package org.fieldsecurity.stack.cli;

import java.nio.file.Path;
import org.fieldsecurity.stack.Layout;
import picocli.CommandLine.Option;

/** Which stack a command speaks of. */
final class Place {

    @Option(
            names = "--root",
            hidden = true,
            defaultValue = "${env:SUITE_ROOT:-.}",
            description = "The checkout; the suite script sets it.")
    private Path root = Path.of(".");

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            defaultValue = "${env:SUITE_DATA:-}",
            description = "Where databases and logs are kept (default: .suite; also SUITE_DATA).")
    private String data = "";

    Layout layout() {
        var layout = Layout.of(root);
        return data.isBlank() ? layout : layout.withData(Path.of(data));
    }
}
