package org.fieldsecurity.benchmarks.request;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;

/**
 * A request on the wire.
 *
 * @param path with its query
 * @param body empty for a reading
 */
public record HttpCall(HttpMethod method, String path, Buffer body) {}
