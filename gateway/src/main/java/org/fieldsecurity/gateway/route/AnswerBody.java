package org.fieldsecurity.gateway.route;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/**
 * A service's answer on its way to the caller. When it breaks off, the caller's connection is closed, so that half an
 * answer never looks whole. Closed, not reset: after a reset of an HTTP/1 response nobody is told that the request has
 * ended, and the server would wait for it when it stops.
 */
final class AnswerBody implements ReadStream<Buffer> {

    private final ReadStream<Buffer> source;
    private final HttpConnection caller;

    AnswerBody(ReadStream<Buffer> source, HttpConnection caller) {
        this.source = source;
        this.caller = caller;
    }

    @Override
    public AnswerBody exceptionHandler(@Nullable Handler<Throwable> handler) {
        source.exceptionHandler(handler == null ? null : failure -> caller.close());
        return this;
    }

    @Override
    public AnswerBody handler(@Nullable Handler<Buffer> handler) {
        source.handler(handler);
        return this;
    }

    @Override
    public AnswerBody endHandler(@Nullable Handler<Void> handler) {
        source.endHandler(handler);
        return this;
    }

    @Override
    public AnswerBody pause() {
        source.pause();
        return this;
    }

    @Override
    public AnswerBody resume() {
        source.resume();
        return this;
    }

    @Override
    public AnswerBody fetch(long amount) {
        source.fetch(amount);
        return this;
    }
}
