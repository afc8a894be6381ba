package org.fieldsecurity.clearance.slip;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fieldsecurity.slip.code.SignedSlip;
import org.fieldsecurity.slip.code.SlipCode;
import org.fieldsecurity.slip.key.SlipKeys;
import org.fieldsecurity.slip.key.SlipSigningKey;
import org.jboss.logging.Logger;

/** The key that signs slips and the public keys that verify them. */
@ApplicationScoped
public class SlipKeyring {

    private static final Logger LOG = Logger.getLogger(SlipKeyring.class);

    /** Known to everybody: good for a demonstration only. */
    private static final String DEMO_KEY = """
            {"kty": "OKP", "crv": "Ed25519", "kid": "demo",
             "x": "7lDxN-qUP1IuTrujc0jkd2Mc7qCvwxb6LNjk5NaTxNE",
             "d": "URMmdXQvlcyO35eMOFCV5LjI2N2b8JhyhKJGbzCxWAA"}""";

    private final SlipSigningKey signingKey;
    private final SlipKeys publicKeys;

    SlipKeyring(
            @ConfigProperty(name = "fieldsecurity.slip.signing-key") Optional<String> configured,
            @ConfigProperty(name = "fieldsecurity.slip.earlier-keys") Optional<String> earlier,
            @ConfigProperty(name = "fieldsecurity.demo", defaultValue = "false") boolean demo) {
        this.signingKey = signingKey(configured, demo);
        Map<String, PublicKey> keys = new HashMap<>();
        earlier.ifPresent(json -> keys.putAll(SlipKeys.parse(json).byId()));
        keys.putAll(signingKey.publicKeys().byId());
        this.publicKeys = new SlipKeys(keys);
    }

    /** Fails at the start, not at the first slip, when the key is missing or broken. */
    void check(@Observes StartupEvent event) {
        LOG.infof("Slips are signed with the key %s", signingKey.id());
    }

    /** The id of the key that signs now. */
    String keyId() {
        return signingKey.id();
    }

    /** Every public key that a slip in use may be signed with. */
    SlipKeys publicKeys() {
        return publicKeys;
    }

    String sign(SlipCode statement) {
        return SignedSlip.sign(statement, signingKey.privateKey());
    }

    /**
     * Signs any document as a compact JSON Web Signature, which the published keys verify.
     *
     * @param type what kind of document it is, so that one kind never passes for another
     */
    public String sign(String type, byte[] document) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String header = "{\"alg\":\"EdDSA\",\"kid\":\"" + keyId() + "\",\"typ\":\"" + type + "\"}";
        String signed =
                base64.encodeToString(header.getBytes(StandardCharsets.UTF_8)) + "." + base64.encodeToString(document);
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(signingKey.privateKey());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + base64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has Ed25519, and the key was checked", e);
        }
    }

    private static SlipSigningKey signingKey(Optional<String> configured, boolean demo) {
        if (configured.isEmpty() && !demo) {
            throw new IllegalStateException(
                    "SLIP_SIGNING_KEY is missing; java -jar slip-verifier.jar new-key makes one");
        }
        SlipSigningKey key;
        try {
            key = SlipSigningKey.parse(configured.orElse(DEMO_KEY));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("SLIP_SIGNING_KEY is no signing key: " + e.getMessage(), e);
        }
        SlipSigningKey known = SlipSigningKey.parse(DEMO_KEY);
        if (!demo
                && key.publicKeys()
                        .byId()
                        .containsValue(known.publicKeys().byId().get(known.id()))) {
            throw new IllegalStateException(
                    "SLIP_SIGNING_KEY is the demo key (set another, or FIELDSECURITY_DEMO=true)");
        }
        return key;
    }
}
