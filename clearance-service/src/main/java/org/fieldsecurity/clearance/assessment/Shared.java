package org.fieldsecurity.clearance.assessment;

import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.fieldsecurity.kit.time.Utc;
import org.jspecify.annotations.Nullable;

/** What people share who are on the same flight or under the same roof, as a key however it was written (T14). */
final class Shared {

    private static final Pattern NOT_IN_A_NUMBER = Pattern.compile("[^A-Z0-9]");
    private static final Pattern NUMBERED = Pattern.compile(".*[A-Z].*[0-9].*|.*[0-9].*[A-Z].*");
    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[^\\p{L}\\p{N}]");

    private Shared() {}

    /** A flight or numbered vehicle from a place on a day; null where the carrier names none. */
    static @Nullable String flight(@Nullable String carrier, String from, Instant departsAt) {
        if (carrier == null) {
            return null;
        }
        String number =
                NOT_IN_A_NUMBER.matcher(carrier.toUpperCase(Locale.ROOT)).replaceAll("");
        return NUMBERED.matcher(number).matches() ? number + " " + from + " " + Utc.day(departsAt) : null;
    }

    /** A lodging at a place: its name, which ends where an address or a number begins; null where none is given. */
    static @Nullable String lodging(@Nullable String accommodation, String place) {
        if (accommodation == null) {
            return null;
        }
        String name = NOT_IN_A_NAME
                .matcher(accommodation.split(",", 2)[0].toLowerCase(Locale.ROOT))
                .replaceAll("");
        return name.isEmpty() ? null : name + " " + place;
    }
}
