package org.fieldsecurity.kit.test.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TokensTest {

    private static final UUID PERSON = UUID.fromString("01890000-0000-7000-8000-000000000018");

    private final JwtConsumer service = new JwtConsumerBuilder()
            .setExpectedIssuer(IdentityServer.issuer())
            .setExpectedAudience("field-security")
            .setRequireExpirationTime()
            .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(new HttpsJwks(discovered("jwks_uri"))))
            .build();

    @Test
    void aPersonHasTheirIdAndNoRole() throws Exception {
        JwtClaims claims = service.processToClaims(Tokens.person(PERSON));
        assertThat(claims.getStringClaimValue("person_id")).isEqualTo(PERSON.toString());
        assertThat(roles(claims)).isEmpty();
    }

    @Test
    void anOrganizationsSystemHasItsOrganization() throws Exception {
        JwtClaims claims = service.processToClaims(Tokens.organizationSystem("UNDP"));
        assertThat(claims.getStringClaimValue("organization")).isEqualTo("UNDP");
        assertThat(claims.getStringClaimValue("azp")).isEqualTo("hr-undp");
        assertThat(claims.hasClaim("person_id")).isFalse();
        assertThat(roles(claims)).containsExactly("hr-system");
    }

    @Test
    void theCoarseRolesAreThere() throws Exception {
        assertThat(roles(service.processToClaims(Tokens.reporting()))).containsExactly("reporting");
        assertThat(roles(service.processToClaims(Tokens.administrator()))).containsExactly("administrator");
        assertThat(roles(service.processToClaims(Tokens.service("clearance-service"))))
                .containsExactly("service");
    }

    static List<String> refusedTokens() {
        return List.copyOf(Tokens.refused().values());
    }

    @ParameterizedTest
    @MethodSource("refusedTokens")
    void aBadTokenDoesNotVerify(String token) {
        assertThatThrownBy(() -> service.processToClaims(token)).isInstanceOf(InvalidJwtException.class);
    }

    @Test
    void aServiceAccountGetsItsTokenFromTheTokenEndpoint() throws Exception {
        String byForm = given().formParam("grant_type", "client_credentials")
                .formParam("client_id", "training-service")
                .post(discovered("token_endpoint"))
                .path("access_token");
        String byHeader = given().auth()
                .preemptive()
                .basic("training-service", "secret")
                .formParam("grant_type", "client_credentials")
                .post(discovered("token_endpoint"))
                .path("access_token");
        for (String token : List.of(byForm, byHeader)) {
            assertThat(service.processToClaims(token).getStringClaimValue("azp"))
                    .isEqualTo("training-service");
        }
    }

    @Test
    void theApplicationIsPointedToTheServer() {
        assertThat(new TestIdentity().start()).containsEntry("OIDC_ISSUER", discovered("issuer"));
    }

    private static String discovered(String key) {
        return given().get(IdentityServer.issuer() + "/.well-known/openid-configuration")
                .path(key);
    }

    private static List<String> roles(JwtClaims claims) throws MalformedClaimException {
        return claims.flattenClaims().getOrDefault("realm_access.roles", List.of()).stream()
                .map(String::valueOf)
                .toList();
    }
}
