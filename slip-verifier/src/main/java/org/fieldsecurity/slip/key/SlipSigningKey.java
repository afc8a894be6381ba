package org.fieldsecurity.slip.key;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/** The private key that signs slips, with its id and its public half. Its text never shows the private half. */
public final class SlipSigningKey {

    private static final int ID_BYTES = 6;
    private static final byte[] PROBE = {1};

    private final String id;
    private final PrivateKey privateKey;
    private final PublicKey publicKey;

    private SlipSigningKey(String id, PrivateKey privateKey, PublicKey publicKey) {
        this.id = id;
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    /**
     * Reads a private JSON Web Key.
     *
     * @throws IllegalArgumentException when it is no Ed25519 key with 'kid', 'x' and 'd', or 'x' is not the public half
     *     of 'd'; the message holds nothing of the key
     */
    public static SlipSigningKey parse(String json) {
        var key = SlipKeys.read(json);
        if (!SlipKeys.isEd25519(key)) {
            throw new IllegalArgumentException("The key is no Ed25519 key ('kty' OKP, 'crv' Ed25519).");
        }
        var parsed = new SlipSigningKey(
                SlipKeys.text(key, "kid"),
                Ed25519Keys.privateKey(SlipKeys.text(key, "d")),
                Ed25519Keys.publicKey(SlipKeys.text(key, "x")));
        if (!parsed.halvesMatch()) {
            throw new IllegalArgumentException("'x' is not the public half of 'd'.");
        }
        return parsed;
    }

    /** Makes a new key; its id is the start of its digest. */
    public static SlipSigningKey generate() {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(pair.getPublic().getEncoded());
            var id = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, ID_BYTES));
            return new SlipSigningKey(id, pair.getPrivate(), pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK since 15 has Ed25519.", e);
        }
    }

    /** The key's id. */
    public String id() {
        return id;
    }

    /** The private half. */
    public PrivateKey privateKey() {
        return privateKey;
    }

    /** The public half alone, as a set of one. */
    public SlipKeys publicKeys() {
        return new SlipKeys(Map.of(id, publicKey));
    }

    /** The private key as a JSON Web Key: a secret. */
    public String toPrivateJson() {
        return SlipKeys.publicJwk(id, publicKey)
                .put("d", Ed25519Keys.raw(privateKey.getEncoded()))
                .toString();
    }

    @Override
    public String toString() {
        return "signing key " + id;
    }

    private boolean halvesMatch() {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(privateKey);
            signer.update(PROBE);
            var signature = signer.sign();
            signer.initVerify(publicKey);
            signer.update(PROBE);
            return signer.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
