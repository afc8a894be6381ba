package org.fieldsecurity.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import org.fieldsecurity.gateway.route.GatewayConfig;
import org.junit.jupiter.api.Test;

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
