package org.fieldsecurity.clearance.notice.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The keys of webhooks' secrets: refused when unsafe, and changed without losing anything. */
class SecretVaultTest {

    private static final UUID WEBHOOK = UUID.fromString("01890000-0000-7000-8000-00000000ee10");
    private static final String DEMO = "d2ViaG9vayBkZW1vIGtleSBhbGwgb2YgdXMga25vdyE=";

    @Test
    void withoutAKeyTheServiceStartsForADemonstrationOnly() {
        assertThatThrownBy(() -> new SecretVault(Optional.empty(), Optional.empty(), false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("WEBHOOK_SECRET_KEY is missing");
        SecretVault demo = new SecretVault(Optional.empty(), Optional.empty(), true);
        byte[] secret = demo.newSecret();
        assertThat(secret).hasSize(32);
        assertThat(demo.open(WEBHOOK, demo.seal(WEBHOOK, secret))).isEqualTo(secret);
    }

    @Test
    void theDemoKeyIsRefusedOutsideOfADemonstration() {
        assertThatThrownBy(() -> new SecretVault(Optional.of(DEMO), Optional.empty(), false))
                .hasMessageContaining("demo key");
        assertThatThrownBy(() -> new SecretVault(Optional.of(key('a')), Optional.of(List.of(DEMO)), false))
                .hasMessageContaining("demo key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!", "c2hvcnQ=", "bG9uZ2xvbmdsb25nbG9uZ2xvbmdsb25nbG9uZ2xvbmdsb25n"})
    void aBrokenKeyStopsTheStartWithoutBeingQuoted(String key) {
        assertThatThrownBy(() -> new SecretVault(Optional.of(key), Optional.empty(), false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("WEBHOOK_SECRET_KEY")
                .hasNoCause()
                .message()
                .doesNotContain(key);
    }

    @Test
    void afterAChangeOfKeysOldSecretsStillOpen() {
        byte[] secret = "a secret".getBytes(StandardCharsets.UTF_8);
        byte[] sealed = vault(key('a')).seal(WEBHOOK, secret);
        assertThat(vault(key('b'), key('a')).open(WEBHOOK, sealed)).isEqualTo(secret);
        assertThatThrownBy(() -> vault(key('b')).open(WEBHOOK, sealed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("WEBHOOK_EARLIER_SECRET_KEYS");
    }

    @Test
    void aSecretOpensOnlyUnchangedForItsOwnWebhook() {
        SecretVault vault = vault(key('a'));
        byte[] sealed = vault.seal(WEBHOOK, "a secret".getBytes(StandardCharsets.UTF_8));
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("a secret");
        assertThatThrownBy(() -> vault.open(UUID.randomUUID(), sealed)).isInstanceOf(IllegalStateException.class);
        for (int place = 0; place < sealed.length; place++) {
            byte[] changed = sealed.clone();
            changed[place] ^= 1;
            assertThatThrownBy(() -> vault.open(WEBHOOK, changed)).isInstanceOf(IllegalStateException.class);
        }
        assertThatThrownBy(() -> vault.open(WEBHOOK, new byte[3])).isInstanceOf(IllegalStateException.class);
    }

    private static SecretVault vault(String key, String... earlier) {
        return new SecretVault(Optional.of(key), Optional.of(List.of(earlier)), false);
    }

    private static String key(char letter) {
        return Base64.getEncoder()
                .encodeToString(String.valueOf(letter).repeat(32).getBytes(StandardCharsets.UTF_8));
    }
}
