package org.fieldsecurity.kit.test.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TokensTest {

    private static final UUID PERSON = UUID.fromString("01890000-0000-7000-8000-000000000018");

    @Test
    void aPersonHasTheirIdAndNoRole() throws Exception {
        JwtClaims claims = VerifiedToken.of(Tokens.person(PERSON)).orElseThrow();
        assertThat(claims.getStringClaimValue("person_id")).isEqualTo(PERSON.toString());
        assertThat(VerifiedToken.roles(claims)).isEmpty();
    }

    @Test
    void anOrganizationsSystemHasItsOrganization() throws Exception {
        JwtClaims claims = VerifiedToken.of(Tokens.organizationSystem("UNDP")).orElseThrow();
        assertThat(claims.getStringClaimValue("organization")).isEqualTo("UNDP");
        assertThat(claims.getStringClaimValue("azp")).isEqualTo("hr-undp");
        assertThat(claims.hasClaim("person_id")).isFalse();
        assertThat(VerifiedToken.roles(claims)).containsExactly("hr-system");
    }

    @Test
    void theCoarseRolesAreThere() throws Exception {
        assertThat(VerifiedToken.roles(VerifiedToken.of(Tokens.reporting()).orElseThrow()))
                .containsExactly("reporting");
        assertThat(VerifiedToken.roles(VerifiedToken.of(Tokens.administrator()).orElseThrow()))
                .containsExactly("administrator");
        assertThat(VerifiedToken.roles(
                        VerifiedToken.of(Tokens.service("clearance-service")).orElseThrow()))
                .containsExactly("service");
    }

    static List<String> refusedTokens() {
        return List.copyOf(Tokens.refused().values());
    }

    @ParameterizedTest
    @MethodSource("refusedTokens")
    void aBadTokenDoesNotVerify(String token) {
        assertThat(VerifiedToken.of(token)).isEmpty();
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
            assertThat(VerifiedToken.of(token).orElseThrow().getStringClaimValue("azp"))
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
}
