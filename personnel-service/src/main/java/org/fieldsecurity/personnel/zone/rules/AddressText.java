package org.fieldsecurity.personnel.zone.rules;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses as they are compared: without case, accents and punctuation, in any script. */
final class AddressText {

    /** Accents and the like that go with any letter; the vowel signs of a script of their own stay. */
    private static final Pattern ACCENTS = Pattern.compile("[\\p{Mn}&&\\p{script=Inherited}]+");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");

    private AddressText() {}

    /** The words with one space between them and one at either end; a single space when there are none. */
    static String compared(String text) {
        String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
        String words = BETWEEN_WORDS.matcher(plain).replaceAll(" ").strip();
        return words.isEmpty() ? " " : " " + words + " ";
    }
}
