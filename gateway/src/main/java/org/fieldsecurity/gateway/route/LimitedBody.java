package org.fieldsecurity.gateway.route;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** A body that is passed on as it comes, and fails as soon as it has grown past its limit. */
final class LimitedBody implements ReadStream<Buffer> {

    private final ReadStream<Buffer> source;
    private final long limit;
    private long seen;
    private @Nullable Handler<Throwable> failed;

    LimitedBody(ReadStream<Buffer> source, long limit) {
        this.source = source;
        this.limit = limit;
    }

    /** Whether more came than may come. */
    boolean exceeded() {
        return seen > limit;
    }

    @Override
    public LimitedBody handler(@Nullable Handler<Buffer> handler) {
        if (handler == null) {
            source.handler(null);
            return this;
        }
        source.handler(part -> {
            boolean before = exceeded();
            seen += part.length();
            if (!exceeded()) {
                handler.handle(part);
            } else if (!before && failed != null) {
                failed.handle(new IllegalArgumentException("body longer than " + limit));
            }
        });
        return this;
    }

    @Override
    public LimitedBody endHandler(@Nullable Handler<Void> handler) {
        source.endHandler(
                handler == null
                        ? null
                        : end -> {
                            if (!exceeded()) {
                                handler.handle(end);
                            }
                        });
        return this;
    }

    @Override
    public LimitedBody exceptionHandler(@Nullable Handler<Throwable> handler) {
        failed = handler;
        source.exceptionHandler(handler);
        return this;
    }

    @Override
    public LimitedBody pause() {
        source.pause();
        return this;
    }

    @Override
    public LimitedBody resume() {
        source.resume();
        return this;
    }

    @Override
    public LimitedBody fetch(long amount) {
        source.fetch(amount);
        return this;
    }
}
