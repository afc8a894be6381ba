package org.fieldsecurity.benchmarks.request;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.function.IntFunction;
import org.fieldsecurity.benchmarks.load.Target;

/** A request over HTTP/1.1 on kept connections; anything but a 200 with a body is a failure. */
public final class OverHttp implements Target {

    private static final long PATIENCE_MILLIS = 10_000;

    private final HttpClient client;
    private final URI base;
    private final String token;
    private final IntFunction<HttpCall> calls;

    /** Asks the service or the gateway at an address. */
    public OverHttp(HttpClient client, URI base, String token, IntFunction<HttpCall> calls) {
        this.client = client;
        this.base = base;
        this.token = token;
        this.calls = calls;
    }

    @Override
    public Future<Buffer> ask(int turn) {
        var call = calls.apply(turn);
        var options = new RequestOptions()
                .setHost(base.getHost())
                .setPort(base.getPort())
                .setMethod(call.method())
                .setURI(call.path())
                .setTimeout(PATIENCE_MILLIS)
                .putHeader("Authorization", "Bearer " + token)
                .putHeader("Accept", "application/json");
        return client.request(options)
                .compose(request -> send(request, call.body()))
                .compose(OverHttp::read);
    }

    private static Future<HttpClientResponse> send(HttpClientRequest request, Buffer body) {
        return body.length() == 0
                ? request.send()
                : request.putHeader("Content-Type", "application/json").send(body);
    }

    private static Future<Buffer> read(HttpClientResponse response) {
        return response.body().map(body -> {
            if (response.statusCode() != 200 || body.length() == 0) {
                throw new IllegalStateException(response.statusCode() + " " + body);
            }
            return body;
        });
    }
}
