package org.fieldsecurity.training.certificate.rules;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * The code printed on a certificate (C7): eight characters that can't be taken for one another, and one that checks
 * them, so that a mistyped code is found before anybody looks it up.
 *
 * @param text the printed form, such as {@code FS-7K3M-Q9TD-5}
 */
public record CertificateCode(String text) {

    /** What people may type, before it is read. */
    public static final String TYPED = "[A-Za-z0-9 -]{9,24}";

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BASE = 32;
    private static final int LENGTH = 8;
    private static final Pattern TYPED_CODE = Pattern.compile(TYPED);

    /** A new code; two are equal once in a million million. */
    public static CertificateCode random(RandomGenerator random) {
        StringBuilder characters = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            characters.append(ALPHABET.charAt(random.nextInt(BASE)));
        }
        return printed(characters.toString());
    }

    /**
     * Reads what somebody typed: in any case, with or without dashes, with O for 0 and I or L for 1. Empty when it can't
     * be a code: one wrong character, or two swapped neighbours, always shows.
     */
    public static Optional<CertificateCode> read(String typed) {
        if (!TYPED_CODE.matcher(typed).matches()) {
            return Optional.empty();
        }
        String plain = typed.toUpperCase(Locale.ROOT).replaceAll("[ -]", "");
        String characters = (plain.length() == LENGTH + 3 && plain.startsWith("FS") ? plain.substring(2) : plain)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        if (characters.length() != LENGTH + 1 || characters.chars().anyMatch(c -> ALPHABET.indexOf(c) < 0)) {
            return Optional.empty();
        }
        CertificateCode code = printed(characters.substring(0, LENGTH));
        return code.text.charAt(code.text.length() - 1) == characters.charAt(LENGTH)
                ? Optional.of(code)
                : Optional.empty();
    }

    private static CertificateCode printed(String characters) {
        return new CertificateCode(
                "FS-" + characters.substring(0, 4) + "-" + characters.substring(4) + "-" + check(characters));
    }

    /**
     * A weighted sum in the field of 32 elements: each position is multiplied by another power of the field's generator, so that
     * one change or one swap always changes the sum.
     */
    private static char check(String characters) {
        int sum = 0;
        for (int i = 0; i < characters.length(); i++) {
            sum = timesGenerator(sum ^ ALPHABET.indexOf(characters.charAt(i)));
        }
        return ALPHABET.charAt(sum);
    }

    /** Multiplies by x in GF(2)[x] / (x^5 + x^2 + 1). */
    private static int timesGenerator(int value) {
        int shifted = value << 1;
        return (shifted & BASE) == 0 ? shifted : shifted ^ 0b100101;
    }
}
