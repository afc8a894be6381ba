package org.fieldsecurity.personnel.hrimport;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What of the import can be set. */
@ConfigMapping(prefix = "fieldsecurity.imports")
public interface ImportConfig {

    /** Most bytes of a file; below {@code quarkus.http.limits.max-body-size}. */
    @WithDefault("512M")
    MemorySize maxFile();

    /** Most files that one instance receives at once. */
    @WithDefault("8")
    int uploads();

    /** Whether this instance works files off. */
    @WithDefault("true")
    boolean work();

    /** How long a worker that has died keeps others from taking over. */
    @WithDefault("30s")
    Duration lease();

    /** How long the outcomes of rows can be read after an import has ended. */
    @WithDefault("30d")
    Duration outcomesKept();
}
