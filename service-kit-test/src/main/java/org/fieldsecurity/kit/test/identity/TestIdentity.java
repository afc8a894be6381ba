package org.fieldsecurity.kit.test.identity;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Points the application under test to the {@link IdentityServer}, whose tokens {@link Tokens} makes. */
public final class TestIdentity implements QuarkusTestResourceLifecycleManager {

    @Override
    public Map<String, String> start() {
        return Map.of("OIDC_ISSUER", IdentityServer.issuer(), "OIDC_CLIENT_SECRET", "any-secret-in-tests");
    }

    /** The identity server ends with the JVM. */
    @Override
    public void stop() {}
}
