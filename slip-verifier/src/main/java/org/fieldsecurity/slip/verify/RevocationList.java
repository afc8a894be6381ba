package org.fieldsecurity.slip.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Slips that were withdrawn before their time.
 *
 * @param asOf when the list was made
 * @param revokedAt each withdrawn slip with the instant of its withdrawal
 */
public record RevocationList(Instant asOf, Map<UUID, Instant> revokedAt) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Copies the map. */
    public RevocationList {
        revokedAt = Map.copyOf(revokedAt);
    }

    /**
     * Reads {@code {"asOf": "...", "slips": [{"slipId": "...", "revokedAt": "..."}]}}, as the clearance service serves
     * it; other fields are passed over.
     *
     * @throws IllegalArgumentException when it is in no such form: a broken list must not pass for an empty one
     */
    public static RevocationList parse(String json) {
        try {
            var list = JSON.readTree(json);
            if (!list.path("slips").isArray()) {
                throw new IllegalArgumentException("The list has no 'slips'.");
            }
            var revokedAt = new HashMap<UUID, Instant>();
            for (var slip : list.path("slips")) {
                revokedAt.put(
                        UUID.fromString(slip.path("slipId").asText()),
                        Instant.parse(slip.path("revokedAt").asText()));
            }
            return new RevocationList(Instant.parse(list.path("asOf").asText()), revokedAt);
        } catch (JsonProcessingException | DateTimeException e) {
            throw new IllegalArgumentException("The list of revoked slips can't be read.", e);
        }
    }
}
