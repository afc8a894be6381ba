package org.fieldsecurity.kit.limit;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * Ends the connection of a caller who is still sending a long body when the answer is out: a connection that closes at
 * once would take the answer away from a caller who reads it only after sending. So what comes is dropped for a while.
 */
final class LingeringClose {

    private static final long PATIENCE_MS = 2_000;

    private LingeringClose() {}

    /** Watches the request until it is answered. */
    static void after(RoutingContext context) {
        HttpServerRequest request = context.request();
        context.addHeadersEndHandler(answering -> {
            if (!request.isEnded()) {
                context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            }
        });
        context.addEndHandler(answered -> {
            // A connection that broke off ends here too, before the reader of the body is told.
            if (answered.succeeded() && !request.isEnded()) {
                request.exceptionHandler(cut -> {});
                request.handler(dropped -> {});
                request.resume();
                context.vertx()
                        .setTimer(PATIENCE_MS, over -> request.connection().close());
            }
        });
    }
}
