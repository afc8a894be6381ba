package org.fieldsecurity.kit.startup;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnsafeSettingsTest {

    @Test
    void demoSecretsAndAPlainIssuerAreFoundEachByItsName() {
        assertThat(findings(Map.of(
                        "OIDC_ISSUER", "http://127.0.0.1:8180/realms/field-security",
                        "OIDC_CLIENT_SECRET", "demo-clearance-service-secret",
                        "DATABASE_PASSWORD", "demo",
                        "DATABASE_OWNER_PASSWORD", "demo-owner")))
                .hasSize(4)
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("DATABASE_OWNER_PASSWORD is a demo secret"),
                        second -> assertThat(second).startsWith("DATABASE_PASSWORD is a demo secret"),
                        third -> assertThat(third).startsWith("OIDC_CLIENT_SECRET is a demo secret"),
                        fourth -> assertThat(fourth).startsWith("OIDC_ISSUER is not https"))
                .allSatisfy(finding -> assertThat(finding).doesNotContain("demo-owner"));
    }

    @Test
    void anIssuerThatOnlyLooksLikeHttpsIsFound() {
        assertThat(findings(Map.of("OIDC_ISSUER", "httpsx://realm"))).hasSize(1);
        assertThat(findings(Map.of("OIDC_ISSUER", ""))).hasSize(1);
    }

    @Test
    void realSettingsAreSafe() {
        assertThat(findings(Map.of(
                        "OIDC_ISSUER", "https://id.example.org/realms/field-security",
                        "OIDC_CLIENT_SECRET", "hG8-kV2",
                        "DATABASE_PASSWORD", "pL9-demo",
                        "FIELDSECURITY_DEMO", "false",
                        "DATABASE_USER", "demo")))
                .isEmpty();
    }

    private static List<String> findings(Map<String, String> settings) {
        return UnsafeSettings.findings(new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build());
    }
}
