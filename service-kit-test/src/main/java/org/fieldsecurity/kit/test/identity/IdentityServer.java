package org.fieldsecurity.kit.test.identity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fieldsecurity.kit.test.jvm.OnePerJvm;

/**
 * What a service needs of its identity provider: discovery, keys, and tokens for service accounts. One for the JVM, on
 * a free loopback port, with a key made at its start.
 */
public final class IdentityServer {

    static final String KEY_ID = "test-key";

    private static final String REALM = "/realms/field-security";
    private static final String CONNECT = REALM + "/protocol/openid-connect";
    private static final Pattern CLIENT_IN_FORM = Pattern.compile("(?:^|&)client_id=([^&]*)");

    private static final KeyPair KEY = newKey();
    private static final String ADDRESS = start();

    private IdentityServer() {}

    /** Address of the realm, the issuer of every good token. */
    public static String issuer() {
        return OnePerJvm.call(IdentityServer.class, "issuerOfThisJvm", String.class);
    }

    static KeyPair key() {
        return OnePerJvm.call(IdentityServer.class, "keyOfThisJvm", KeyPair.class);
    }

    /** Called on the JVM's own copy of this class. */
    public static String issuerOfThisJvm() {
        return ADDRESS + REALM;
    }

    /** Called on the JVM's own copy of this class. */
    public static KeyPair keyOfThisJvm() {
        return KEY;
    }

    static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("RSA is part of every JDK", e);
        }
    }

    private static String start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newCachedThreadPool(task -> {
                Thread thread = new Thread(task, "test-identity");
                thread.setDaemon(true);
                thread.setContextClassLoader(IdentityServer.class.getClassLoader());
                return thread;
            }));
            server.createContext(REALM + "/.well-known/openid-configuration", call -> answer(call, discovery()));
            server.createContext(CONNECT + "/certs", call -> answer(call, keys()));
            server.createContext(CONNECT + "/token", call -> answer(call, serviceToken(clientOf(call))));
            server.start();
            return "http://127.0.0.1:" + server.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String discovery() {
        String realm = ADDRESS + REALM;
        String connect = ADDRESS + CONNECT;
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%2$s/auth", "token_endpoint": "%2$s/token",
                 "jwks_uri": "%2$s/certs", "response_types_supported": ["code"],
                 "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"]}
                """.formatted(realm, connect);
    }

    private static String keys() {
        RSAPublicKey key = (RSAPublicKey) KEY.getPublic();
        return """
                {"keys": [{"kty": "RSA", "use": "sig", "alg": "RS256", "kid": "%s", "n": "%s", "e": "%s"}]}
                """.formatted(
                        KEY_ID,
                        unsigned(key.getModulus().toByteArray()),
                        unsigned(key.getPublicExponent().toByteArray()));
    }

    private static String serviceToken(String client) {
        return """
                {"access_token": "%s", "token_type": "Bearer", "expires_in": %d}
                """.formatted(Tokens.service(client), Tokens.LIFETIME.toSeconds());
    }

    /** The client by its basic credentials or by the form; any secret is taken. */
    private static String clientOf(HttpExchange call) throws IOException {
        String authorization = call.getRequestHeaders().getFirst("Authorization");
        if (authorization != null && authorization.startsWith("Basic ")) {
            byte[] credentials = Base64.getDecoder().decode(authorization.substring("Basic ".length()));
            return new String(credentials, StandardCharsets.UTF_8).split(":", 2)[0];
        }
        String form = new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Matcher client = CLIENT_IN_FORM.matcher(form);
        return client.find() ? URLDecoder.decode(client.group(1), StandardCharsets.UTF_8) : "unnamed";
    }

    private static void answer(HttpExchange call, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", "application/json");
        call.sendResponseHeaders(200, body.length);
        try (var out = call.getResponseBody()) {
            out.write(body);
        }
    }

    /** A big-endian number without its sign byte, as JSON Web Keys want it. */
    private static String unsigned(byte[] number) {
        int from = number[0] == 0 ? 1 : 0;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(number, from, number.length));
    }
}
