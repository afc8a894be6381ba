package org.fieldsecurity.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands behind the gateway: mirrors what arrives, and misbehaves on request. */
final class TestService implements AutoCloseable {

    private final String name;
    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final List<String> arrived = new CopyOnWriteArrayList<>();
    private final AtomicInteger brokenOff = new AtomicInteger();

    TestService(String name) {
        this.name = name;
        server = vertx.createHttpServer()
                .requestHandler(this::answer)
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    String url() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    /** Request targets in the order they came. */
    List<String> arrived() {
        return arrived;
    }

    /** Requests that ended before they were whole or answered. */
    int brokenOff() {
        return brokenOff.get();
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    private void answer(HttpServerRequest request) {
        arrived.add(request.uri());
        request.exceptionHandler(failure -> brokenOff.incrementAndGet());
        String path = String.valueOf(request.path());
        switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "hang" -> request.response().closeHandler(gone -> brokenOff.incrementAndGet());
            case "drop" -> request.connection().close();
            case "cut" ->
                request.response()
                        .putHeader("Content-Length", "1000")
                        .write("only a part")
                        .onComplete(written -> request.connection().close());
            case "count" -> count(request);
            case "slow-parts" -> slowParts(request);
            case "fails" ->
                request.response()
                        .setStatusCode(503)
                        .putHeader("Retry-After", "7")
                        .end("own words");
            case "hop" ->
                request.response()
                        .putHeader("Connection", "X-Private")
                        .putHeader("X-Private", "between us")
                        .putHeader("X-Public", "for all")
                        .putHeader("Server", "secret/1.0")
                        .end();
            default -> mirror(request);
        }
    }

    private void mirror(HttpServerRequest request) {
        var headers = new JsonObject();
        request.headers()
                .names()
                .forEach(header -> headers.put(
                        header.toLowerCase(Locale.ROOT),
                        new JsonArray(request.headers().getAll(header))));
        request.body().onSuccess(body -> request.response()
                .putHeader("Content-Type", "application/json")
                .end(new JsonObject()
                        .put("service", name)
                        .put("method", request.method().name())
                        .put("uri", request.uri())
                        .put("headers", headers)
                        .put("body", body.toString())
                        .toBuffer()));
    }

    /** Counts bytes without keeping them, and says how many parts they came in. */
    private static void count(HttpServerRequest request) {
        var bytes = new AtomicInteger();
        var parts = new AtomicInteger();
        request.handler(part -> {
            bytes.addAndGet(part.length());
            parts.incrementAndGet();
        });
        request.endHandler(end -> request.response()
                .putHeader("Content-Type", "application/json")
                .end(new JsonObject()
                        .put("bytes", bytes.get())
                        .put("parts", parts.get())
                        .toBuffer()));
    }

    /** Sends its second part only a while after the first. */
    private void slowParts(HttpServerRequest request) {
        request.response().setChunked(true).write("first\n");
        vertx.setTimer(700, later -> request.response().end(Buffer.buffer("second\n")));
    }
}
