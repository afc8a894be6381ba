package org.fieldsecurity.kit.test.sample;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.fieldsecurity.kit.test.identity.IdentityServer;
import org.jspecify.annotations.Nullable;

/**
 * Stands between the application and the identity server's keys; away until it is switched on. {@code GET /on}, {@code
 * GET /off} switch it, and {@code GET /asked} says how often the keys were asked for.
 */
public final class RelayedKeys implements QuarkusTestResourceLifecycleManager {

    private final AtomicBoolean on = new AtomicBoolean();
    private final AtomicInteger asked = new AtomicInteger();
    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", call -> {
                try (call) {
                    byte[] answer =
                            switch (call.getRequestURI().getPath()) {
                                case "/on" -> switchTo(true);
                                case "/off" -> switchTo(false);
                                case "/asked" -> Integer.toString(asked.get()).getBytes(StandardCharsets.US_ASCII);
                                default -> keys(call.getRequestURI().getPath());
                            };
                    if (answer.length > 0) {
                        call.getResponseHeaders().set("Content-Type", "application/json");
                        call.sendResponseHeaders(200, answer.length);
                        call.getResponseBody().write(answer);
                    }
                }
            });
            server.start();
            return Map.of(
                    "quarkus.oidc.auth-server-url",
                    "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/field-security");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] switchTo(boolean now) {
        on.set(now);
        return "switched".getBytes(StandardCharsets.US_ASCII);
    }

    /** Nothing while away: the connection is closed without an answer. */
    private byte[] keys(String path) throws IOException {
        asked.incrementAndGet();
        if (!on.get()) {
            return new byte[0];
        }
        try (var keys =
                URI.create(IdentityServer.issuer()).resolve(path).toURL().openStream()) {
            return keys.readAllBytes();
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
