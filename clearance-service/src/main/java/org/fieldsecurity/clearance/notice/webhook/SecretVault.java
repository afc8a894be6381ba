package org.fieldsecurity.clearance.notice.webhook;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Makes the secrets of webhooks and seals them by AES-256-GCM under keys from outside of the database: {@code
 * WEBHOOK_SECRET_KEY} seals, {@code WEBHOOK_EARLIER_SECRET_KEYS} still open. A sealed secret is four bytes of its key's
 * digest, a nonce of 12 bytes, then the ciphertext with its tag; the webhook's id is authenticated with it.
 */
@ApplicationScoped
public class SecretVault {

    private static final Logger LOG = Logger.getLogger(SecretVault.class);

    /** Known to everybody: good for a demonstration only. */
    private static final String DEMO_KEY = "d2ViaG9vayBkZW1vIGtleSBhbGwgb2YgdXMga25vdyE=";

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int KEY_NAME_BYTES = 4;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int SECRET_BYTES = 32;

    private final int current;
    private final Map<Integer, SecretKey> keys = new LinkedHashMap<>();
    private final SecureRandom random = new SecureRandom();

    SecretVault(
            @ConfigProperty(name = "fieldsecurity.webhooks.secret-key") Optional<String> configured,
            @ConfigProperty(name = "fieldsecurity.webhooks.earlier-secret-keys") Optional<List<String>> earlier,
            @ConfigProperty(name = "fieldsecurity.demo", defaultValue = "false") boolean demo) {
        if (configured.isEmpty() && !demo) {
            throw new IllegalStateException("WEBHOOK_SECRET_KEY is missing: 32 bytes in Base64, for example by"
                    + " openssl rand -base64 32 (set it, or FIELDSECURITY_DEMO=true for a demonstration)");
        }
        byte[] key = decode("WEBHOOK_SECRET_KEY", configured.orElse(DEMO_KEY), demo);
        this.current = name(key);
        keys.put(current, new SecretKeySpec(key, "AES"));
        for (String text : earlier.orElse(List.of())) {
            byte[] old = decode("WEBHOOK_EARLIER_SECRET_KEYS", text, demo);
            keys.putIfAbsent(name(old), new SecretKeySpec(old, "AES"));
        }
    }

    /** Fails at the start, not at the first webhook, when a key is missing or broken. */
    void check(@Observes StartupEvent event) {
        LOG.infof("Secrets of webhooks are kept under the key %08x", current);
    }

    /** A new secret. */
    byte[] newSecret() {
        return bytes(SECRET_BYTES);
    }

    byte[] seal(UUID webhook, byte[] secret) {
        byte[] nonce = bytes(NONCE_BYTES);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, current, nonce, webhook, secret);
        return ByteBuffer.allocate(KEY_NAME_BYTES + nonce.length + sealed.length)
                .putInt(current)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** @throws IllegalStateException when its key is gone, or it was changed or belongs to another webhook */
    byte[] open(UUID webhook, byte[] sealed) {
        if (sealed.length <= KEY_NAME_BYTES + NONCE_BYTES) {
            throw new IllegalStateException("a webhook's secret is shorter than it was sealed");
        }
        ByteBuffer parts = ByteBuffer.wrap(sealed);
        int key = parts.getInt();
        byte[] nonce = new byte[NONCE_BYTES];
        parts.get(nonce);
        byte[] rest = new byte[parts.remaining()];
        parts.get(rest);
        return run(Cipher.DECRYPT_MODE, key, nonce, webhook, rest);
    }

    private byte[] run(int mode, int keyName, byte[] nonce, UUID webhook, byte[] input) {
        SecretKey key = keys.get(keyName);
        if (key == null) {
            throw new IllegalStateException(
                    "WEBHOOK_EARLIER_SECRET_KEYS lacks the key that a webhook's secret is kept under");
        }
        try {
            Cipher cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(webhook.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a webhook's secret can't be sealed or opened", e);
        }
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] decode(String variable, String text, boolean demo) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(text.strip());
        } catch (IllegalArgumentException secret) {
            // Neither the message nor the cause goes on: both may quote the key.
            throw new IllegalStateException(variable + " is not Base64");
        }
        if (key.length != KEY_BYTES) {
            throw new IllegalStateException(variable + " has not 32 bytes");
        }
        if (!demo && Arrays.equals(key, Base64.getDecoder().decode(DEMO_KEY))) {
            throw new IllegalStateException(variable + " is the demo key (set another, or FIELDSECURITY_DEMO=true)");
        }
        return key;
    }

    private static int name(byte[] key) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(key))
                    .getInt();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
