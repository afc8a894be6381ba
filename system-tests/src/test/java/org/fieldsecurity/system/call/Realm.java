package org.fieldsecurity.system.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.fieldsecurity.stack.PartName;
import org.fieldsecurity.stack.Ports;

/** The real Keycloak: its tokens, and what its administrator can do there. */
public final class Realm {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ADMIN = "/admin/realms/field-security";
    private static final Duration MARGIN = Duration.ofSeconds(60);

    private final Door keycloak;
    private final InstantSource clock = InstantSource.system();
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    /** The realm of the stack on these ports. */
    public Realm(Ports ports) {
        this.keycloak = new Door(ports.url(PartName.KEYCLOAK));
    }

    private record Kept(String token, Instant useUntil) {}

    /** A token of a user. */
    public String user(String name) {
        return fresh(
                "user " + name,
                Map.of("grant_type", "password", "client_id", "suite-demo", "username", name, "password", "demo"));
    }

    /** A token of a client that calls under its own name. */
    public String client(String id) {
        return fresh(
                "client " + id,
                Map.of("grant_type", "client_credentials", "client_id", id, "client_secret", secret(id)));
    }

    /** Asks for a new token of a user, whatever was kept. */
    public Reply ask(String user) {
        return token(
                "field-security",
                Map.of("grant_type", "password", "client_id", "suite-demo", "username", user, "password", "demo"));
    }

    /** A token of Keycloak's own realm: good there and foreign here. */
    public String foreignRealm() {
        return accessToken(token(
                "master",
                Map.of("grant_type", "password", "client_id", "admin-cli", "username", "admin", "password", "demo")));
    }

    /** A token that this realm issued and that has expired since. */
    public String expired() {
        createClient("short-lived", Map.of("access.token.lifespan", "1"), List.of("field-security"));
        var token = client("short-lived");
        var end = Instant.ofEpochSecond(claims(token).path("exp").asLong()).plusSeconds(1);
        await().atMost(Duration.ofSeconds(10)).until(() -> clock.instant().isAfter(end));
        return token;
    }

    /** A token that this realm issued for another application. */
    public String foreignAudience() {
        createClient("another-application", Map.of(), List.of());
        return client("another-application");
    }

    /** A user for a person of the fixture; the password is that of all demo users. */
    public void createUser(String name, UUID person) {
        var user = Map.of(
                "username",
                name,
                "enabled",
                true,
                "attributes",
                Map.of("person_id", List.of(person.toString())),
                "credentials",
                List.of(Map.of("type", "password", "value", "demo", "temporary", false)));
        assertThat(keycloak.post(foreignRealm(), ADMIN + "/users", user).status())
                .isIn(201, 409);
    }

    /** What a token says. */
    public static JsonNode claims(String token) {
        try {
            return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
        } catch (IOException e) {
            throw new IllegalArgumentException("not a token", e);
        }
    }

    private void createClient(String id, Map<String, String> attributes, List<String> scopes) {
        var client = Map.of(
                "clientId",
                id,
                "secret",
                secret(id),
                "serviceAccountsEnabled",
                true,
                "standardFlowEnabled",
                false,
                "fullScopeAllowed",
                false,
                "attributes",
                attributes,
                "defaultClientScopes",
                scopes);
        assertThat(keycloak.post(foreignRealm(), ADMIN + "/clients", client).status())
                .isIn(201, 409);
    }

    private String fresh(String who, Map<String, String> grant) {
        return kept.compute(
                        who,
                        (name, former) -> former == null || clock.instant().isAfter(former.useUntil())
                                ? keep(accessToken(token("field-security", grant)))
                                : former)
                .token();
    }

    private static Kept keep(String token) {
        return new Kept(
                token, Instant.ofEpochSecond(claims(token).path("exp").asLong()).minus(MARGIN));
    }

    private static String accessToken(Reply reply) {
        return reply.is(200).json().path("access_token").asText();
    }

    private Reply token(String realm, Map<String, String> grant) {
        var form = grant.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return keycloak.send(
                "POST",
                "/realms/" + realm + "/protocol/openid-connect/token",
                Map.of("Content-Type", "application/x-www-form-urlencoded"),
                BodyPublishers.ofString(form));
    }

    private static String secret(String client) {
        return "demo-" + client + "-secret";
    }
}
