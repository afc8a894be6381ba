package org.fieldsecurity.slip.code;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What the code on a slip says [An 27, T10].
 *
 * @param slipId the slip; revocation lists name it
 * @param travellerId the person that may travel on it
 * @param travellerName their name as they write it, 1 to {@value #NAME_BYTES} bytes of UTF-8
 * @param legs the cleared legs, 1 to {@value #LEGS}, in the order of travel
 * @param issuedAt when it was signed, to the second
 * @param validUntil the instant at which it stops being valid, to the second, after the issue
 * @param keyId the key that signs it, 1 to 32 letters, digits, '-' and '_'
 */
public record SlipCode(
        UUID slipId,
        UUID travellerId,
        String travellerName,
        List<SlipLeg> legs,
        Instant issuedAt,
        Instant validUntil,
        String keyId) {

    /** Longest name, in bytes of UTF-8. */
    public static final int NAME_BYTES = 96;

    /** Most legs on one slip. */
    public static final int LEGS = 12;

    private static final Pattern KEY_ID = Pattern.compile("[A-Za-z0-9_-]{1,32}");
    private static final String ELLIPSIS = "…";

    /** Refuses what the compact form can't carry. */
    public SlipCode {
        legs = List.copyOf(legs);
        if (!KEY_ID.matcher(keyId).matches()) {
            throw new IllegalArgumentException("A key id is 1 to 32 letters, digits, '-' and '_'.");
        }
        var nameBytes = travellerName.getBytes(UTF_8).length;
        if (travellerName.isBlank() || nameBytes > NAME_BYTES) {
            throw new IllegalArgumentException("A name has 1 to " + NAME_BYTES + " bytes.");
        }
        if (legs.isEmpty() || legs.size() > LEGS) {
            throw new IllegalArgumentException("A slip has 1 to " + LEGS + " legs.");
        }
        if (issuedAt.getNano() != 0 || validUntil.getNano() != 0) {
            throw new IllegalArgumentException("Times are whole seconds.");
        }
        if (issuedAt.getEpochSecond() < 0 || !validUntil.isAfter(issuedAt)) {
            throw new IllegalArgumentException("A slip is valid for some time after its issue.");
        }
    }

    /** The short form of the slip's id, to be read over a radio. */
    public ShortCode shortCode() {
        return ShortCode.of(slipId);
    }

    /** The name shortened to what a code can carry: whole characters, with an ellipsis where some are left off. */
    public static String fittingName(String name) {
        if (name.getBytes(UTF_8).length <= NAME_BYTES) {
            return name;
        }
        var room = NAME_BYTES - ELLIPSIS.getBytes(UTF_8).length;
        var fitting = new StringBuilder();
        for (var codePoint : name.codePoints().toArray()) {
            var character = Character.toString(codePoint);
            room -= character.getBytes(UTF_8).length;
            if (room < 0) {
                break;
            }
            fitting.append(character);
        }
        return fitting.append(ELLIPSIS).toString();
    }
}
