package org.fieldsecurity.clearance.slip;

import jakarta.validation.constraints.Size;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fieldsecurity.slip.key.SlipKeys;

/** The public keys as a JSON Web Key set (RFC 7517, RFC 8037). */
@Schema(description = "The public keys that verify slips, as a JSON Web Key set (RFC 7517, RFC 8037)")
public record SlipKeySet(
        @Schema(description = "The keys") @Size(max = 20) List<Key> keys) {

    /** One public key. */
    @Schema(name = "SlipKey", description = "A public key")
    public record Key(
            @Schema(description = "Key type", examples = "OKP") @Size(max = 3)
            String kty,

            @Schema(description = "Curve", examples = "Ed25519") @Size(max = 10)
            String crv,

            @Schema(description = "Algorithm", examples = "EdDSA") @Size(max = 10)
            String alg,

            @Schema(description = "What it is for", examples = "sig") @Size(max = 3)
            String use,

            @Schema(description = "Key id", examples = "6v4lQSjw") @Size(max = 32)
            String kid,

            @Schema(description = "The key", examples = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo") @Size(max = 43)
            String x) {}

    static SlipKeySet of(SlipKeys keys) {
        return new SlipKeySet(keys.byId().keySet().stream()
                .sorted(Comparator.naturalOrder())
                .map(id -> new Key("OKP", "Ed25519", "EdDSA", "sig", id, keys.x(id)))
                .toList());
    }
}
