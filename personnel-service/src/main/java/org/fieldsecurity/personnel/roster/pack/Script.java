package org.fieldsecurity.personnel.roster.pack;

import java.lang.Character.UnicodeScript;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Set;

/** How a text must be set. */
final class Script {

    /** Scripts whose letters stand one after the other, from left to right, each in one shape. */
    private static final Set<UnicodeScript> PLAIN = EnumSet.of(
            UnicodeScript.COMMON,
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.ARMENIAN,
            UnicodeScript.GEORGIAN,
            UnicodeScript.ETHIOPIC,
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO);

    private Script() {}

    /** The text on one line, with letters and their marks in one where there is such a letter. */
    static String oneLine(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ")
                .strip();
    }

    /** Whether the letters can be written one after the other; else they join, change place or run the other way. */
    static boolean isPlain(String text) {
        return text.codePoints().allMatch(Script::isPlain);
    }

    private static boolean isPlain(int character) {
        int type = Character.getType(character);
        return PLAIN.contains(UnicodeScript.of(character))
                && type != Character.NON_SPACING_MARK
                && type != Character.COMBINING_SPACING_MARK
                && type != Character.FORMAT
                && type != Character.SURROGATE;
    }

    /** The text in the order in which its letters stand on paper, as programs that read a page expect it. */
    static String inOrderOfSight(String text) {
        Bidi bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        int runs = bidi.getRunCount();
        byte[] levels = new byte[runs];
        Integer[] order = new Integer[runs];
        for (int run = 0; run < runs; run++) {
            levels[run] = (byte) bidi.getRunLevel(run);
            order[run] = run;
        }
        Bidi.reorderVisually(levels, 0, order, 0, runs);
        StringBuilder seen = new StringBuilder();
        for (int run : order) {
            String part = text.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
            boolean rightToLeft = bidi.getRunLevel(run) % 2 == 1;
            seen.append(rightToLeft ? new StringBuilder(part).reverse() : part);
        }
        return seen.toString();
    }
}
