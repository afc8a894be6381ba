package org.fieldsecurity.clearance.notice.webhook;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.core.http.HttpClient;
import io.vertx.mutiny.core.http.HttpClientRequest;
import io.vertx.mutiny.core.http.HttpClientResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Sends one message and reads the status of the answer, nothing else of it. The connection goes to an address that was
 * checked, whatever the name stands for a moment later; the certificate must be that of the name. No redirect is
 * followed, and everything together has five seconds.
 */
@ApplicationScoped
public class MessageSender {

    private static final Duration DEADLINE = Duration.ofSeconds(5);
    private static final int CONNECT_TIMEOUT_MS = 3_000;
    private static final int IDLE_SECONDS = 10;
    private static final int MAX_HEADERS = 8_192;
    private static final int MAX_CONNECTIONS = 512;

    private final HttpClient http;
    private final WebhookTargets targets;

    MessageSender(Vertx vertx, WebhookTargets targets) {
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout(CONNECT_TIMEOUT_MS)
                .setSslHandshakeTimeout(DEADLINE.toSeconds())
                .setSslHandshakeTimeoutUnit(TimeUnit.SECONDS)
                .setKeepAlive(false)
                .setIdleTimeout(IDLE_SECONDS)
                .setMaxHeaderSize(MAX_HEADERS)
                .setMaxPoolSize(MAX_CONNECTIONS));
        this.targets = targets;
    }

    /**
     * What came of an attempt.
     *
     * @param status of the answer; null when none came
     * @param error why it doesn't count as delivered; null when it does
     */
    record Outcome(@Nullable Integer status, @Nullable String error) {

        static Outcome answered(int status) {
            return new Outcome(status, status >= 200 && status < 300 ? null : "ANSWERED_" + status);
        }

        static Outcome failed(String error) {
            return new Outcome(null, error);
        }

        boolean delivered() {
            return error == null;
        }

        /** Whether the receiver wants no more messages. */
        boolean gone() {
            return status != null && status == 410;
        }
    }

    /** Sends the body by POST; never fails. */
    Uni<Outcome> send(URI url, Map<String, String> headers, byte[] body) {
        AtomicReference<@Nullable HttpClientRequest> running = new AtomicReference<>();
        return targets.connectTo(url)
                .flatMap(address -> http.request(options(url, address)))
                .flatMap(request -> {
                    running.set(request);
                    headers.forEach(request::putHeader);
                    return request.send(Buffer.buffer(body));
                })
                .map(MessageSender::read)
                .ifNoItem()
                .after(DEADLINE)
                .fail()
                .onFailure()
                .recoverWithItem(failure -> Outcome.failed(reason(failure)))
                .eventually(() -> hangUp(running.get()));
    }

    private static RequestOptions options(URI url, InetAddress address) {
        String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(WebhookAddress.port(url), address.getHostAddress()))
                .setHost(WebhookAddress.host(url))
                .setPort(WebhookAddress.port(url))
                .setSsl(WebhookAddress.isSecure(url))
                .setURI(path + query)
                .setFollowRedirects(false)
                .setTimeout(DEADLINE.toMillis());
    }

    /** The rest of the answer is cut off, which is no fault to be logged. */
    private static Outcome read(HttpClientResponse response) {
        response.exceptionHandler(cutOff -> {});
        return Outcome.answered(response.statusCode());
    }

    /** Ends the connection with whatever is still coming: the status is all that is wanted. */
    private static void hangUp(@Nullable HttpClientRequest request) {
        if (request != null) {
            request.reset();
        }
    }

    /** A word that an operator understands; never a message, which may quote the receiver. */
    private static String reason(Throwable failure) {
        return switch (failure) {
            case TimeoutException late -> "TIMEOUT";
            case java.util.concurrent.TimeoutException late -> "TIMEOUT";
            case WebhookTargets.Forbidden forbidden -> "ADDRESS_NOT_ALLOWED";
            case UnknownHostException unknown -> "NAME_NOT_KNOWN";
            case SSLException tls -> "TLS_FAILED";
            default -> "NO_CONNECTION";
        };
    }
}
