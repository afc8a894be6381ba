package org.fieldsecurity.kit.limit;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.util.Map;

/** Operations that read their body as it comes and may therefore take a long one. */
@ConfigMapping(prefix = "fieldsecurity.streamed")
public interface StreamedBodies {

    /**
     * Most bytes of a body, by the operation's path, such as {@code /personnel/v1/imports}. The operation itself counts
     * a body whose length isn't announced.
     */
    Map<String, MemorySize> bodies();
}
