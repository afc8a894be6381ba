package org.fieldsecurity.gateway;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;

/** A realm of two keys: its own, which it publishes, and a foreign one, which it does not. */
final class TestRealm implements AutoCloseable {

    static final String PATH = "/realms/field-security";
    static final String KEY_ID = "test-key";

    private static final KeyPair OWN = keys();
    private static final KeyPair FOREIGN = keys();
    private static volatile String issuer = "";

    private final HttpServer server;
    private final Vertx vertx = Vertx.vertx();

    private TestRealm(int port) {
        var keys = new JsonObject().put("keys", new JsonArray().add(publicKey()));
        server = vertx.createHttpServer()
                .requestHandler(request -> {
                    if ((PATH + "/protocol/openid-connect/certs").equals(request.path())) {
                        request.response()
                                .putHeader("Content-Type", "application/json")
                                .end(keys.toBuffer());
                    } else {
                        request.response().setStatusCode(404).end();
                    }
                })
                .listen(port, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    static TestRealm start(int port) {
        var realm = new TestRealm(port);
        issuer = url(realm.server.actualPort());
        return realm;
    }

    static String url(int port) {
        return "http://127.0.0.1:" + port + PATH;
    }

    static String issuer() {
        return issuer;
    }

    /** A token that passes: one hour, this realm, this suite. */
    static String token() {
        return signed(claims());
    }

    static JwtClaimsBuilder claims() {
        return Jwt.claims()
                .subject("traveller-amina")
                .issuer(issuer)
                .audience("field-security")
                .expiresIn(3600);
    }

    static String signed(JwtClaimsBuilder claims) {
        return claims.jws().keyId(KEY_ID).sign(OWN.getPrivate());
    }

    static String signedByForeignKey(String keyId) {
        return claims().jws().keyId(keyId).sign(FOREIGN.getPrivate());
    }

    /** Says of itself that nobody signed it. */
    static String unsigned() {
        String claims = new String(Base64.getUrlDecoder().decode(token().split("\\.")[1]), StandardCharsets.UTF_8);
        return encode("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + encode(claims) + ".";
    }

    /** Signed with the public key as if that were a shared secret. */
    static String signedWithPublicKeyAsSecret() {
        return Jwt.claims()
                .subject("x")
                .issuer(issuer)
                .audience("field-security")
                .expiresIn(3600)
                .jws()
                .keyId(KEY_ID)
                .signWithSecret(
                        Base64.getEncoder().encodeToString(OWN.getPublic().getEncoded()));
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    int port() {
        return server.actualPort();
    }

    private static JsonObject publicKey() {
        var key = (RSAPublicKey) OWN.getPublic();
        return new JsonObject()
                .put("kty", "RSA")
                .put("use", "sig")
                .put("alg", "RS256")
                .put("kid", KEY_ID)
                .put("n", encode(key.getModulus()))
                .put("e", encode(key.getPublicExponent()));
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] magnitude = bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(magnitude);
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
