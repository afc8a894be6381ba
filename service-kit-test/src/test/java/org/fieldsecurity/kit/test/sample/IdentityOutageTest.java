package org.fieldsecurity.kit.test.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.smallrye.jwt.build.Jwt;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fieldsecurity.kit.id.Ids;
import org.fieldsecurity.kit.test.identity.IdentityServer;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.fieldsecurity.kit.test.problem.ProblemAnswer;
import org.junit.jupiter.api.Test;

/** A service starts without the identity provider, says that it can't check tokens, and recovers by itself. */
@SampleTest
@WithTestResource(RelayedKeys.class)
class IdentityOutageTest {

    private static final String NOTE = "/sample/v1/notes/01890000-0000-7000-8000-000000000001";

    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    URI realm;

    @Test
    void withoutKeysEveryTokenIsA503AndAfterwardsAFloodOfUnknownKeysIsNotPassedOn() throws Exception {
        assertThat(RestAssured.get("/q/health/ready").statusCode())
                .as("ready without the realm")
                .isEqualTo(200);
        for (int time = 0; time < 2; time++) {
            Response answer = read(Tokens.person(Ids.next()));
            ProblemAnswer.of(answer).mustBe(Set.of(503));
            assertThat(answer.header("Retry-After")).isEqualTo("5");
        }
        ProblemAnswer.of(RestAssured.get(NOTE)).mustBe(Set.of(401));
        assertThat(RestAssured.get("/sample/v1/notes/count").statusCode()).isEqualTo(200);

        control("/on");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> read(Tokens.person(Ids.next())).statusCode() == 404);

        int before = Integer.parseInt(control("/asked"));
        PrivateKey unknown = newKey();
        for (int time = 0; time < 40; time++) {
            ProblemAnswer.of(read(tokenOfKey(unknown))).mustBe(Set.of(401));
        }
        assertThat(Integer.parseInt(control("/asked")) - before).isBetween(1, 2);

        control("/off");
        assertThat(read(Tokens.person(Ids.next())).statusCode())
                .as("keys are known")
                .isEqualTo(404);
        ProblemAnswer.of(read(Tokens.expired())).mustBe(Set.of(401));
        ProblemAnswer.of(read(Tokens.foreignKey())).mustBe(Set.of(401));
        ProblemAnswer.of(read(Tokens.garbage())).mustBe(Set.of(401));
    }

    private String control(String path) throws IOException {
        try (var in = realm.resolve(path).toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Response read(String token) {
        return RestAssured.given().auth().oauth2(token).get(NOTE);
    }

    private static String tokenOfKey(PrivateKey key) {
        return Jwt.claims()
                .issuer(IdentityServer.issuer())
                .audience("field-security")
                .claim("person_id", Ids.next().toString())
                .jws()
                .keyId(UUID.randomUUID().toString())
                .sign(key);
    }

    private static PrivateKey newKey() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair().getPrivate();
    }
}
