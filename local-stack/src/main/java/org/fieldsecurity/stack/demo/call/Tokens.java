package org.fieldsecurity.stack.demo.call;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.fieldsecurity.stack.PartName;
import org.fieldsecurity.stack.Ports;
import org.fieldsecurity.stack.StackException;

/** Access tokens from the realm, each kept until shortly before it expires. */
final class Tokens {

    private static final Duration MARGIN = Duration.ofSeconds(60);

    private final Ports ports;
    private final Wire wire;
    private final InstantSource clock;
    private final Map<Identity, Token> kept = new ConcurrentHashMap<>();

    Tokens(Ports ports, Wire wire, InstantSource clock) {
        this.ports = ports;
        this.wire = wire;
        this.clock = clock;
    }

    private record Token(String value, Instant useUntil) {}

    /** A token that is valid for a while. */
    String of(Identity identity) {
        return kept.compute(
                        identity,
                        (who, token) -> token == null || clock.instant().isAfter(token.useUntil()) ? fetch(who) : token)
                .value();
    }

    private Token fetch(Identity identity) {
        var form = identity.grant().entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        var answer = wire.send(
                PartName.KEYCLOAK,
                HttpRequest.newBuilder(ports.tokenEndpoint())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
        if (answer.status() != 200) {
            throw new StackException("Keycloak gave no token to " + identity.name() + " (" + answer.status() + " "
                    + answer.json().path("error").asText() + "). Is this the demo realm?");
        }
        var life = Duration.ofSeconds(answer.json().path("expires_in").asLong());
        return new Token(
                answer.json().path("access_token").asText(),
                clock.instant().plus(life).minus(MARGIN));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
