package org.fieldsecurity.gateway.portal;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/** Files that came with the gateway; read once at start-up. */
public final class Resources {

    private Resources() {}

    /** The file's content; a missing file is a defect of the build. */
    public static Buffer bytes(String path) {
        return find(path).orElseThrow(() -> new IllegalStateException(path + " is missing from the gateway's jar"));
    }

    /** The file's content, if the build had the file. */
    public static Optional<Buffer> find(String path) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(Buffer.buffer(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
