package org.fieldsecurity.personnel.confidential;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The keys under which restricted fields are kept, from outside of the database: {@code CONFIDENTIAL_KEYS}, a JSON object
 * of key ids and Base64 keys of 32 bytes. The first one encrypts; the others are earlier ones and still read.
 */
@ApplicationScoped
public class ConfidentialKeys {

    private static final Logger LOG = Logger.getLogger(ConfidentialKeys.class);

    /** Known to everybody: good for a demonstration only. */
    private static final String DEMO_KEY = "YSBkZW1vIGtleSB0aGF0IGV2ZXJ5Ym9keSBrbm93cyE=";

    private static final String DEMO_KEYS = "{\"demo\": \"" + DEMO_KEY + "\"}";
    private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9._-]{1,40}");
    private static final int KEY_BYTES = 32;

    private final String currentId;
    private final Map<String, SecretKey> keys;

    ConfidentialKeys(
            @ConfigProperty(name = "fieldsecurity.confidential.keys") Optional<String> configured,
            @ConfigProperty(name = "fieldsecurity.demo", defaultValue = "false") boolean demo) {
        if (configured.isEmpty() && !demo) {
            throw new IllegalStateException(
                    "CONFIDENTIAL_KEYS is missing: a JSON object of key ids and Base64 keys of 32"
                            + " bytes, the current one first (set it, or FIELDSECURITY_DEMO=true for a demonstration)");
        }
        this.keys = parse(configured.orElse(DEMO_KEYS), demo);
        this.currentId = keys.keySet().iterator().next();
    }

    /** Fails at the start, not at the first field, when a key is missing or broken. */
    void check(@Observes StartupEvent event) {
        LOG.infof("Restricted fields are kept under the key %s", currentId);
    }

    /** Id of the key that encrypts. */
    String currentId() {
        return currentId;
    }

    /**
     * A key by its id.
     *
     * @throws IllegalStateException when it isn't configured any more
     */
    SecretKey key(String id) {
        SecretKey key = keys.get(id);
        if (key == null) {
            throw new IllegalStateException("CONFIDENTIAL_KEYS lacks the key " + id + ", which fields are kept under");
        }
        return key;
    }

    private static Map<String, SecretKey> parse(String json, boolean demo) {
        Map<String, SecretKey> keys = new LinkedHashMap<>();
        read(json).forEach((id, key) -> keys.put(id, key(id, Objects.requireNonNullElse(key, ""), demo)));
        if (keys.isEmpty()) {
            throw new IllegalStateException("CONFIDENTIAL_KEYS holds no key");
        }
        return keys;
    }

    private static Map<String, String> read(String json) {
        try {
            Map<String, String> keys =
                    new ObjectMapper().readValue(json, new TypeReference<LinkedHashMap<String, String>>() {});
            return keys == null ? Map.of() : keys;
        } catch (JsonProcessingException secret) {
            // Neither the message nor the cause goes on: both quote the keys.
            throw new IllegalStateException("CONFIDENTIAL_KEYS is no JSON object of texts");
        }
    }

    private static SecretKey key(String id, String key, boolean demo) {
        if (!KEY_ID.matcher(id).matches()) {
            throw new IllegalStateException("CONFIDENTIAL_KEYS has an id that is not 1 to 40 letters, digits and ._-");
        }
        byte[] bytes = decode(id, key);
        if (!demo && Arrays.equals(bytes, decode(id, DEMO_KEY))) {
            throw new IllegalStateException(
                    "CONFIDENTIAL_KEYS holds the demo key (set another, or FIELDSECURITY_DEMO=true)");
        }
        if (bytes.length != KEY_BYTES) {
            throw new IllegalStateException("CONFIDENTIAL_KEYS: the key " + id + " has not 32 bytes");
        }
        return new SecretKeySpec(bytes, "AES");
    }

    private static byte[] decode(String id, String key) {
        try {
            return Base64.getDecoder().decode(key);
        } catch (IllegalArgumentException secret) {
            throw new IllegalStateException("CONFIDENTIAL_KEYS: the key " + id + " is not Base64");
        }
    }
}
