package org.fieldsecurity.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;

/** What is around the gateway in its tests: a realm, two services, one dead address. */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {

    static final int BODY_LIMIT = 64 * 1024;

    static final TestRealm REALM = TestRealm.start(0);
    static final TestService PERSONNEL = new TestService("personnel");
    static final TestService CLEARANCE = new TestService("clearance");
    static final TestService TRAINING = new TestService("training");

    @Override
    public Map<String, String> start() {
        return Map.of(
                "OIDC_ISSUER", TestRealm.url(REALM.port()),
                "PERSONNEL_URL", PERSONNEL.url(),
                "CLEARANCE_URL", CLEARANCE.url(),
                "TRAINING_URL", TRAINING.url(),
                "INSPECTION_URL", "http://127.0.0.1:" + freePort(),
                "gateway.limits.body", String.valueOf(BODY_LIMIT),
                "gateway.client.idle-timeout", "1500ms");
    }

    @Override
    public void stop() {
        // They serve every test class of this JVM, and end with it.
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
