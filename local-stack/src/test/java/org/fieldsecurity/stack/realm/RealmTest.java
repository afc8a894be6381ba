package org.fieldsecurity.stack.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.fieldsecurity.stack.PartName;
import org.fieldsecurity.stack.Ports;
import org.fieldsecurity.stack.SharedStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RealmTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @ParameterizedTest
    @CsvSource({
        "administrator, 01",
        "secretary-general, 02",
        "coordinator, 03",
        "executive-head, 04",
        "hq-focal-point, 05",
        "do-kenya, 06",
        "do-congo, 07",
        "ad-interim-congo, 08",
        "so-nairobi, 09",
        "so-goma, 10",
        "assistant-goma, 11",
        "agency-officer, 12",
        "representative-congo, 13",
        "focal-point-congo, 14",
        "team-focal-point, 15",
        "area-coordinator, 16",
        "warden, 17",
        "traveller-amina, 18",
        "traveller-luc, 19",
        "do-switzerland, 20"
    })
    void a_user_s_token_names_the_person_and_nothing_personal(String user, String number) throws Exception {
        var claims = claims(token(
                Map.of("grant_type", "password", "client_id", "suite-demo", "username", user, "password", "demo")));

        assertCommon(claims, "suite-demo");
        assertThat(claims.path("person_id").asText()).isEqualTo("01890000-0000-7000-8000-0000000000" + number);
        assertThat(claims.has("organization")).isFalse();
        assertThat(roles(claims)).isEqualTo(user.equals("administrator") ? "administrator" : "");
        assertThat(claims.toString()).doesNotContain(user.equals("administrator") ? "preferred_username" : user);
    }

    @ParameterizedTest
    @CsvSource({"hr-undp, UNDP", "hr-unicef, UNICEF", "hr-wfp, WFP"})
    void an_hr_system_s_token_names_its_organization(String client, String organization) throws Exception {
        var claims = claims(token(clientCredentials(client)));

        assertCommon(claims, client);
        assertThat(claims.path("organization").asText()).isEqualTo(organization);
        assertThat(roles(claims)).isEqualTo("hr-system");
        assertThat(claims.has("person_id")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "personnel-service, service",
        "clearance-service, service",
        "training-service, service",
        "inspection-service, service",
        "reporting-tool, reporting"
    })
    void a_machine_s_token_carries_its_one_role(String client, String role) throws Exception {
        var claims = claims(token(clientCredentials(client)));

        assertCommon(claims, client);
        assertThat(roles(claims)).isEqualTo(role);
        assertThat(claims.has("person_id")).isFalse();
        assertThat(claims.has("organization")).isFalse();
    }

    @Test
    void a_wrong_secret_or_password_is_refused() throws Exception {
        var wrongSecret = Map.of("grant_type", "client_credentials", "client_id", "hr-wfp", "client_secret", "wrong");
        var wrongPassword =
                Map.of("grant_type", "password", "client_id", "suite-demo", "username", "warden", "password", "wrong");

        assertThat(post(ports().tokenEndpoint(), wrongSecret).statusCode()).isEqualTo(401);
        assertThat(post(ports().tokenEndpoint(), wrongPassword).body()).contains("invalid_grant");
    }

    @Test
    void only_the_demo_client_takes_passwords() throws Exception {
        var grant =
                Map.of("grant_type", "password", "client_id", "mobile-app", "username", "warden", "password", "demo");

        assertThat(post(ports().tokenEndpoint(), grant).body()).contains("unauthorized_client");
    }

    @Test
    void the_mobile_app_is_refused_without_a_code_challenge() throws Exception {
        var refused = authorize("org.fieldsecurity.mobile:/callback", "");
        var plain = authorize(
                "org.fieldsecurity.mobile:/callback", "&code_challenge_method=plain&code_challenge=" + "a".repeat(43));

        assertThat(refused.statusCode()).isEqualTo(302);
        assertThat(refused.headers().firstValue("Location").orElseThrow()).contains("error=invalid_request");
        assertThat(plain.headers().firstValue("Location").orElseThrow()).contains("error=invalid_request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.fieldsecurity.mobile:/callback",
                "http://localhost/callback",
                "http://127.0.0.1:49152/callback"
            })
    void the_mobile_app_gets_the_login_page_with_a_code_challenge(String redirect) throws Exception {
        var page = authorize(redirect, "&code_challenge_method=S256&code_challenge=" + "a".repeat(43));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("kc-form-login");
    }

    @Test
    void a_strange_redirect_is_refused() throws Exception {
        assertThat(authorize(
                                "https://elsewhere.example/callback",
                                "&code_challenge_method=S256&code_challenge=" + "a".repeat(43))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_person_id_must_be_a_uuid() throws Exception {
        var admin = token(
                URI.create(ports().url(PartName.KEYCLOAK) + "/realms/master/protocol/openid-connect/token"),
                Map.of("grant_type", "password", "client_id", "admin-cli", "username", "admin", "password", "demo"));
        var users = URI.create(ports().url(PartName.KEYCLOAK) + "/admin/realms/field-security/users");
        var request = HttpRequest.newBuilder(users)
                .header("Authorization", "Bearer " + admin)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"username\":\"someone\",\"attributes\":{\"person_id\":[\"nobody\"]}}"))
                .build();

        var answer = HTTP.send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("person_id");
    }

    private static void assertCommon(JsonNode claims, String client) {
        assertThat(claims.path("iss").asText()).isEqualTo(ports().issuer().toString());
        assertThat(claims.path("aud").asText()).isEqualTo("field-security");
        assertThat(claims.path("azp").asText()).isEqualTo(client);
        assertThat(claims.path("sub").asText()).isNotBlank();
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
    }

    private static String roles(JsonNode claims) {
        var roles = claims.path("realm_access").path("roles");
        assertThat(roles.size()).isLessThanOrEqualTo(1);
        return roles.path(0).asText();
    }

    private static Map<String, String> clientCredentials(String client) {
        return Map.of(
                "grant_type", "client_credentials", "client_id", client, "client_secret", "demo-" + client + "-secret");
    }

    private static HttpResponse<String> authorize(String redirect, String more)
            throws IOException, InterruptedException {
        var address =
                ports().issuer() + "/protocol/openid-connect/auth?response_type=code&client_id=mobile-app&scope=openid"
                        + "&redirect_uri=" + URLEncoder.encode(redirect, StandardCharsets.UTF_8) + more;
        return HTTP.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    private static String token(Map<String, String> form) throws IOException, InterruptedException {
        return token(ports().tokenEndpoint(), form);
    }

    private static String token(URI endpoint, Map<String, String> form) throws IOException, InterruptedException {
        var answer = post(endpoint, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).path("access_token").asText();
    }

    private static HttpResponse<String> post(URI address, Map<String, String> form)
            throws IOException, InterruptedException {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build();
        return HTTP.send(request, BodyHandlers.ofString());
    }

    private static JsonNode claims(String token) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    private static Ports ports() {
        return SharedStack.stack().ports();
    }
}
