package org.fieldsecurity.stack.demo.input;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Ids that follow from a name, so that loading twice gives the same people. They have the form of UUIDv7. */
final class DemoIds {

    /** The milliseconds that stand in front: an instant of June 2023, before any id of a real action. */
    private static final long FIRST_MILLISECOND = 0x0189_0001_0000L;

    private DemoIds() {}

    /**
     * The id for a name.
     *
     * @param ordinal place in the order of ids, 0 or more
     */
    static UUID of(int ordinal, String name) {
        var hash = ByteBuffer.wrap(sha256("field-security-demo/" + name));
        long high = (FIRST_MILLISECOND + ordinal) << 16 | 0x7000 | hash.getShort() & 0x0fff;
        long low = hash.getLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
