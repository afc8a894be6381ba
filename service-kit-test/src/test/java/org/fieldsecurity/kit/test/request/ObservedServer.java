package org.fieldsecurity.kit.test.request;

import com.sun.net.httpserver.HttpServer;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A server that answers as a test wants and remembers what it was asked; RestAssured points to it while it runs. */
public final class ObservedServer implements AutoCloseable {

    /** What came in; the body is empty when more was announced than is read. */
    public record Asked(
            String method, String target, String contentType, String token, String key, long length, String body) {}

    /** What goes out. */
    public record Answer(int status, String contentType, String body) {

        /** A proper problem. */
        public static Answer problem(int status) {
            return new Answer(
                    status,
                    "application/problem+json",
                    "{\"type\": \"/problems/some\", \"title\": \"Some\", \"status\": " + status + "}");
        }
    }

    private static final long MOST_READ = 100_000;

    private final HttpServer server;
    private final List<Asked> asked = new ArrayList<>();
    private final int portBefore = RestAssured.port;

    public ObservedServer(Function<Asked, Answer> behaviour) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", call -> {
            var headers = call.getRequestHeaders();
            String announced = headers.getFirst("Content-Length");
            long length = announced == null ? -1 : Long.parseLong(announced);
            Asked request = new Asked(
                    call.getRequestMethod(),
                    call.getRequestURI().toString(),
                    headers.getFirst("Content-Type"),
                    headers.getFirst("Authorization"),
                    headers.getFirst("Idempotency-Key"),
                    length,
                    length > MOST_READ ? "" : new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            asked.add(request);
            Answer answer = behaviour.apply(request);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            call.getResponseHeaders().set("Content-Type", answer.contentType());
            call.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            call.getResponseBody().write(body);
            call.getResponseBody().flush();
            call.close();
        });
        server.start();
        RestAssured.port = server.getAddress().getPort();
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.stop(0);
        RestAssured.port = portBefore;
    }
}
