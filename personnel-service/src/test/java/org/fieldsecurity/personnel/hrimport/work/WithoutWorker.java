package org.fieldsecurity.personnel.hrimport.work;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** An instance that works no imports off by itself, so that a test can be its worker. */
public final class WithoutWorker implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("fieldsecurity.imports.work", "false");
    }
}
