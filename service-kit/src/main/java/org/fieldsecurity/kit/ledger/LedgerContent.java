package org.fieldsecurity.kit.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a ledger row says, in the order in which it is hashed. Each part goes into the hash with its length before it,
 * so no two contents give the same bytes; an absent reason counts as length -1.
 */
public record LedgerContent(
        UUID id,
        String subjectType,
        String subject,
        int sequence,
        String type,
        String state,
        Instant occurredAt,
        String actor,
        String authority,
        @Nullable String reason,
        String requestId) {

    /** SHA-256 over the previous hash (nothing for the first row) and every part. */
    byte[] hash(byte @Nullable [] previousHash) {
        MessageDigest digest = sha256();
        if (previousHash != null) {
            digest.update(previousHash);
        }
        Stream.of(
                        id.toString(),
                        subjectType,
                        subject,
                        Integer.toString(sequence),
                        type,
                        state,
                        occurredAt.toString(),
                        actor,
                        authority)
                .forEach(part -> update(digest, part));
        update(digest, reason);
        update(digest, requestId);
        return digest.digest();
    }

    private static void update(MessageDigest digest, @Nullable String part) {
        byte[] bytes = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(part == null ? -1 : bytes.length)
                .array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
