package org.fieldsecurity.slip.key;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.PublicKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The public keys that a verifier trusts.
 *
 * @param byId each key under its id, in the order of the set
 */
public record SlipKeys(Map<String, PublicKey> byId) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Copies the map. */
    public SlipKeys {
        byId = Map.copyOf(byId);
    }

    /**
     * Reads a JSON Web Key set. Keys of another type than Ed25519 are passed over, as RFC 7517 says.
     *
     * @throws IllegalArgumentException when it is no such set, or a key of it is broken or has no id
     */
    public static SlipKeys parse(String json) {
        var keys = new LinkedHashMap<String, PublicKey>();
        for (var key : read(json).path("keys")) {
            if (isEd25519(key)) {
                keys.put(text(key, "kid"), Ed25519Keys.publicKey(text(key, "x")));
            }
        }
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("The set holds no Ed25519 key.");
        }
        return new SlipKeys(keys);
    }

    /** The key of this id, if it is trusted. */
    public Optional<PublicKey> find(String keyId) {
        return Optional.ofNullable(byId.get(keyId));
    }

    /**
     * The raw public key of this id in base64url, as the member 'x' of a JSON Web Key.
     *
     * @throws IllegalArgumentException when the set has no such key
     */
    public String x(String keyId) {
        return Ed25519Keys.raw(find(keyId)
                .orElseThrow(() -> new IllegalArgumentException("The set has no such key."))
                .getEncoded());
    }

    /** The set as a JSON Web Key set. */
    public String toJson() {
        var set = JSON.createObjectNode();
        var keys = set.putArray("keys");
        byId.keySet().stream().sorted().forEach(id -> {
            var key = byId.get(id);
            if (key != null) {
                keys.add(publicJwk(id, key));
            }
        });
        return set.toString();
    }

    static ObjectNode publicJwk(String id, PublicKey key) {
        return JSON.createObjectNode()
                .put("kty", "OKP")
                .put("crv", "Ed25519")
                .put("alg", "EdDSA")
                .put("use", "sig")
                .put("kid", id)
                .put("x", Ed25519Keys.raw(key.getEncoded()));
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            // The parser's message would quote the input, which may be a private key.
            throw new IllegalArgumentException("This is not JSON.");
        }
    }

    static boolean isEd25519(JsonNode key) {
        return "OKP".equals(key.path("kty").asText())
                && "Ed25519".equals(key.path("crv").asText());
    }

    static String text(JsonNode key, String field) {
        var value = key.path(field);
        if (!value.isTextual() || value.asText().isEmpty()) {
            throw new IllegalArgumentException("A key has no '" + field + "'.");
        }
        return value.asText();
    }
}
