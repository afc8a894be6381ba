package org.fieldsecurity.personnel.confidential;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals a field's value by AES-256-GCM. A sealed value is the length and the id of its key, a nonce of 12 bytes, then the
 * ciphertext with its tag. Person and field are authenticated with it, so that a value that was put into another row
 * doesn't open.
 */
@ApplicationScoped
public class ConfidentialCipher {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final ConfidentialKeys keys;
    private final SecureRandom random = new SecureRandom();

    ConfidentialCipher(ConfidentialKeys keys) {
        this.keys = keys;
    }

    /** Seals a value under the current key. */
    byte[] seal(UUID person, ConfidentialField field, byte[] value) {
        byte[] keyId = keys.currentId().getBytes(StandardCharsets.US_ASCII);
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, keys.currentId(), nonce, place(person, field), value);
        return ByteBuffer.allocate(1 + keyId.length + nonce.length + sealed.length)
                .put((byte) keyId.length)
                .put(keyId)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /**
     * Opens a sealed value, under whichever of the configured keys it was sealed.
     *
     * @throws IllegalStateException when its key is gone, or it was changed or belongs to another person or field
     */
    byte[] open(UUID person, ConfidentialField field, byte[] sealed) {
        ByteBuffer parts = ByteBuffer.wrap(sealed);
        byte[] keyId = take(parts, take(parts, 1)[0]);
        byte[] nonce = take(parts, NONCE_BYTES);
        return run(
                Cipher.DECRYPT_MODE,
                new String(keyId, StandardCharsets.US_ASCII),
                nonce,
                place(person, field),
                take(parts, parts.remaining()));
    }

    private byte[] run(int mode, String keyId, byte[] nonce, byte[] place, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance(ALGORITHM);
            cipher.init(mode, keys.key(keyId), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place);
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a restricted field can't be sealed or opened", e);
        }
    }

    private static byte[] place(UUID person, ConfidentialField field) {
        return (person + " " + field.name()).getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] take(ByteBuffer from, int count) {
        if (count < 0 || count > from.remaining()) {
            throw new IllegalStateException("a restricted field is shorter than it was sealed");
        }
        byte[] bytes = new byte[count];
        from.get(bytes);
        return bytes;
    }
}
