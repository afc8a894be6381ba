package org.fieldsecurity.personnel.roster.rules;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * A person's number on paper: five characters and a check character, without the letters that are mistaken for digits.
 * The check is a weighted sum modulo the prime 31, so that one wrong character or two exchanged ones never give another
 * person's code.
 */
public final class ShortCode {

    /** Numbers below this have a code. */
    public static final int LIMIT = 31 * 31 * 31 * 31 * 31;

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPRSTVWXYZ";
    private static final int BASE = 31;
    private static final int LENGTH = 6;
    private static final int INVERSE_OF_LAST_WEIGHT = 26;

    private ShortCode() {}

    /**
     * The code of a number, in two groups of three.
     *
     * @throws IllegalArgumentException when the number is negative or too large
     */
    public static String of(int number) {
        if (number < 0 || number >= LIMIT) {
            throw new IllegalArgumentException("no code for " + number);
        }
        char[] code = new char[LENGTH];
        int rest = number;
        int sum = 0;
        for (int place = LENGTH - 1; place >= 1; place--) {
            int value = rest % BASE;
            code[place - 1] = ALPHABET.charAt(value);
            sum += place * value;
            rest /= BASE;
        }
        int check = Math.floorMod(-sum * INVERSE_OF_LAST_WEIGHT, BASE);
        code[LENGTH - 1] = ALPHABET.charAt(check);
        return new String(code, 0, 3) + "-" + new String(code, 3, 3);
    }

    /** The number behind a code as somebody typed it; empty when it can't be right. Case, spaces and dashes don't matter. */
    public static OptionalInt read(String typed) {
        String code = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (code.length() != LENGTH) {
            return OptionalInt.empty();
        }
        int number = 0;
        int sum = 0;
        for (int place = 1; place <= LENGTH; place++) {
            int value = ALPHABET.indexOf(code.charAt(place - 1));
            if (value < 0) {
                return OptionalInt.empty();
            }
            sum += place * value;
            number = place < LENGTH ? number * BASE + value : number;
        }
        return sum % BASE == 0 ? OptionalInt.of(number) : OptionalInt.empty();
    }
}
