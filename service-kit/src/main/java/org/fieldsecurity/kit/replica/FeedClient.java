package org.fieldsecurity.kit.replica;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.runtime.TokensHelper;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.client.WebClientOptions;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.ext.web.client.HttpResponse;
import io.vertx.mutiny.ext.web.client.WebClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.feed.FeedEvent;
import org.jspecify.annotations.Nullable;

/** Reads another service's feed with this service's own token. */
@ApplicationScoped
public class FeedClient {

    private static final TypeReference<List<FeedEvent>> EVENTS = new TypeReference<>() {};
    private static final int CONNECT_TIMEOUT_MS = 3_000;
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final WebClient http;
    private final OidcClient identity;
    private final ObjectMapper json;
    private final TokensHelper tokens = new TokensHelper();

    FeedClient(Vertx vertx, OidcClient identity, ObjectMapper json) {
        this.http = WebClient.create(
                vertx,
                new WebClientOptions().setConnectTimeout(CONNECT_TIMEOUT_MS).setDecompressionSupported(true));
        this.identity = identity;
        this.json = json;
    }

    /** The events after the last one; empty when none came within the source's patience. */
    Uni<List<FeedEvent>> read(String name, FeedSources.Source source, @Nullable UUID lastEventId) {
        return tokens.getTokens(identity)
                .onFailure()
                .transform(away -> new FeedUnavailable("no token from the identity provider"))
                .flatMap(token -> fetch(name, source, lastEventId, token.getAccessToken()))
                .ifNoItem()
                .after(source.patience().plus(GRACE.multipliedBy(2)))
                .failWith(() -> new FeedUnavailable("no whole answer in time"));
    }

    private Uni<List<FeedEvent>> fetch(
            String name, FeedSources.Source source, @Nullable UUID lastEventId, String token) {
        var request = http.getAbs(source.url() + "/" + name + "/v1/feed")
                .bearerTokenAuthentication(token)
                .addQueryParam("limit", Integer.toString(source.batch()))
                .addQueryParam("timeout", Long.toString(source.patience().toMillis()))
                .timeout(source.patience().plus(GRACE).toMillis());
        if (lastEventId != null) {
            request.addQueryParam("lastEventId", lastEventId.toString());
        }
        return request.send()
                .onFailure()
                .transform(away -> new FeedUnavailable("no answer from " + source.url() + ", "
                        + away.getClass().getSimpleName()))
                .map(this::events);
    }

    private List<FeedEvent> events(HttpResponse<Buffer> response) {
        if (response.statusCode() != 200) {
            throw new FeedUnavailable("the feed answered " + response.statusCode());
        }
        String body = response.bodyAsString();
        try {
            List<FeedEvent> events = body == null
                    ? null
                    : json.readerFor(EVENTS)
                            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                            .readValue(body);
            if (events != null && events.stream().allMatch(FeedClient::isWhole)) {
                return events;
            }
        } catch (JsonProcessingException notEvents) {
            // Reported below, like events without an id or a type.
        }
        throw new FeedUnavailable("the feed's answer can't be read");
    }

    private static boolean isWhole(@Nullable FeedEvent event) {
        return event != null && event.id() != null && event.type() != null && event.data() != null;
    }

    /** The feed can't be read now; following goes on later. */
    static final class FeedUnavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        FeedUnavailable(String message) {
            super(message, null, false, false);
        }
    }
}
