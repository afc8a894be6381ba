package org.fieldsecurity.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Map;
import org.fieldsecurity.gateway.route.GatewayConfig;
import org.fieldsecurity.gateway.route.RequestLimits;
import org.fieldsecurity.gateway.route.ServiceRoutes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GatewayConfigTest {

    @Test
    void long_polling_fits_into_the_default_patience() {
        GatewayConfig config = config(Map.of());
        assertTrue(config.client().idleTimeout().compareTo(Duration.ofSeconds(30)) > 0);
        assertEquals(1_048_576, config.limits().body().asLongValue());
    }

    @Test
    void an_unknown_key_is_refused() {
        assertThrows(ConfigValidationException.class, () -> config(Map.of("gateway.limits.boddy", "2M")));
    }

    @ParameterizedTest
    @CsvSource({
        "/scim/v2/, /personnel/v1/scim/v2",
        "scim, /personnel/v1/scim",
        "/scim/v2, /clearance/v1/scim",
        "/scim/v2, /personnel/scim",
        "/scim/v2, /personnel/v1/scim/",
        "/personnel/v2, /personnel/v1/people"
    })
    void an_alias_that_leads_elsewhere_is_refused(String prefix, String path) {
        GatewayConfig config = config(Map.of("gateway.upstreams.personnel.aliases.\"" + prefix + "\"", path));
        var vertx = Vertx.vertx();
        try {
            assertThrows(
                    IllegalArgumentException.class, () -> new ServiceRoutes(config, new RequestLimits(config), vertx));
        } finally {
            vertx.close();
        }
    }

    private static GatewayConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withConverter(MemorySize.class, 200, new MemorySizeConverter())
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(GatewayConfig.class)
                .withDefaultValue("gateway.upstreams.personnel.url", "http://127.0.0.1:1")
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(GatewayConfig.class);
    }
}
