package org.fieldsecurity.slip.key;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Between the 32 raw bytes of a JSON Web Key and the keys of the JDK (RFC 8410 wraps them in a fixed frame). */
final class Ed25519Keys {

    private static final int RAW_BYTES = 32;
    private static final byte[] PUBLIC_FRAME = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final byte[] PRIVATE_FRAME = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private Ed25519Keys() {}

    static PublicKey publicKey(String base64Url) {
        try {
            var key = KeyFactory.getInstance("Ed25519")
                    .generatePublic(new X509EncodedKeySpec(framed(PUBLIC_FRAME, base64Url)));
            Signature.getInstance("Ed25519").initVerify(key);
            return key;
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("'x' is no Ed25519 public key.", e);
        }
    }

    static PrivateKey privateKey(String base64Url) {
        try {
            return KeyFactory.getInstance("Ed25519")
                    .generatePrivate(new PKCS8EncodedKeySpec(framed(PRIVATE_FRAME, base64Url)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("'d' is no Ed25519 private key.", e);
        }
    }

    /** The raw bytes of a public or private key: both encodings end with them. */
    static String raw(byte[] encoded) {
        var raw = Arrays.copyOfRange(encoded, encoded.length - RAW_BYTES, encoded.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(raw);
    }

    private static byte[] framed(byte[] frame, String base64Url) {
        var raw = Base64.getUrlDecoder().decode(base64Url);
        if (raw.length != RAW_BYTES) {
            throw new IllegalArgumentException("An Ed25519 key has 32 bytes.");
        }
        var framed = Arrays.copyOf(frame, frame.length + RAW_BYTES);
        System.arraycopy(raw, 0, framed, frame.length, RAW_BYTES);
        return framed;
    }
}
