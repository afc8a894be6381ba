package org.fieldsecurity.slip.code;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Eight characters that stand for a slip over a radio, written {@code K7F2-9QXM}. The alphabet leaves out I, L, O and U,
 * which are misheard or misread. It is a digest of the slip's id: enough to look a slip up, no proof of anything.
 *
 * @param value the eight characters without the dash
 */
public record ShortCode(String value) {

    private static final byte[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".getBytes(US_ASCII);
    private static final Pattern FORM = Pattern.compile("[0-9A-HJKMNP-TV-Z]{8}");

    /** Refuses anything but eight characters of the alphabet. */
    public ShortCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A short code has eight letters and digits, without I, L, O and U.");
        }
    }

    /** The short code of a slip. */
    public static ShortCode of(UUID slipId) {
        var id = ByteBuffer.allocate(16)
                .putLong(slipId.getMostSignificantBits())
                .putLong(slipId.getLeastSignificantBits())
                .array();
        var bits = ByteBuffer.wrap(sha256(id)).getLong() >>> 24;
        var characters = new byte[8];
        for (var i = 7; i >= 0; i--, bits >>>= 5) {
            characters[i] = ALPHABET[(int) (bits & 31)];
        }
        return new ShortCode(new String(characters, US_ASCII));
    }

    /** Reads what somebody typed or heard: any case, with or without the dash, O for 0, I and L for 1. */
    public static ShortCode parse(String heard) {
        return new ShortCode(heard.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1'));
    }

    @Override
    public String toString() {
        return value.substring(0, 4) + "-" + value.substring(4);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}
