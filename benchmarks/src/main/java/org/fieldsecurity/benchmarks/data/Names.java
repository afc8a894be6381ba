package org.fieldsecurity.benchmarks.data;

import java.util.List;

/** Invented names in several scripts, so that rows and answers have the bytes that real ones have. */
final class Names {

    private static final List<String> FAMILY = List.of(
            "Okello",
            "Sénéchal",
            "Østergaard",
            "Nguyễn",
            "Kovačević",
            "محمود",
            "العلي",
            "王",
            "陈",
            "Соколова",
            "Иванов",
            "Haile",
            "शर्मा",
            "Castañeda",
            "Watanabe",
            "ადამია");
    private static final List<String> GIVEN = List.of(
            "Amina",
            "Luc",
            "Bodil",
            "Quốc Bảo",
            "Marko",
            "ليلى",
            "يوسف",
            "小明",
            "丽华",
            "Ольга",
            "Пётр",
            "Tsehay",
            "अनिता",
            "Rubén",
            "Haruka",
            "ნინო");

    private static final List<String> FAMILY_IN_LATIN = List.of(
            "okello",
            "senechal",
            "ostergaard",
            "nguyen",
            "kovacevic",
            "mhmwd",
            "ally",
            "wang",
            "chen",
            "sokolova",
            "ivanov",
            "haile",
            "sarma",
            "castaneda",
            "watanabe",
            "adamia");
    private static final List<String> GIVEN_IN_LATIN = List.of(
            "amina",
            "luc",
            "bodil",
            "quoc bao",
            "marko",
            "lyly",
            "ywsf",
            "xiaoming",
            "lihua",
            "olga",
            "petr",
            "tsehay",
            "anita",
            "ruben",
            "haruka",
            "nino");
    /** As many as a workforce from everywhere has besides the common ones: most are borne by a handful. */
    private static final int FAMILY_NAMES = 150_000;

    private static final int GIVEN_NAMES = 40_000;
    private static final String BEGINNINGS = "bcdfghjklmnprstvwz";
    private static final String VOWELS = "aeiou";
    private static final List<String> ENDS = List.of("", "n", "r", "l", "s", "k", "m", "t");
    private static final int LEAST_CONSONANTS = 3;

    private Names() {}

    /** A name in plain Latin letters with its first letter doubled, which no name begins with. */
    static String misspelt(int number) {
        String family = familyInLatin(number);
        return givenInLatin(number) + " " + family.charAt(0) + family;
    }

    /** A name in plain Latin letters whose family name has another first letter and one more at its end, an x each. */
    static String misheard(int number) {
        return givenInLatin(number) + " x" + familyInLatin(number).substring(1) + "x";
    }

    /** The name as the service keeps it for the search: in plain Latin letters, then its words by their consonants. */
    static String searched(int number) {
        String letters = givenInLatin(number) + " " + familyInLatin(number);
        var kept = new StringBuilder(letters);
        for (var word : letters.split(" ", -1)) {
            var consonants = word.replaceAll("[aeiouwy]", "");
            if (consonants.length() >= LEAST_CONSONANTS) {
                kept.append(" 0").append(consonants);
            }
        }
        return kept.toString();
    }

    /** One in four has a family name that many have, in whichever script. */
    static String family(int number) {
        return isCommon(number)
                ? FAMILY.get(People.choice(number, 3, FAMILY.size()))
                : capital(rare(number, 10, 3, FAMILY_NAMES));
    }

    private static boolean isCommon(int number) {
        return People.choice(number, 7, 4) == 0;
    }

    private static String familyInLatin(int number) {
        return isCommon(number)
                ? FAMILY_IN_LATIN.get(People.choice(number, 3, FAMILY.size()))
                : rare(number, 10, 3, FAMILY_NAMES);
    }

    /** One of so many names, some of 720 syllables, which it shares with others. */
    private static String rare(int number, int purpose, int syllables, int names) {
        int which = People.choice(number, purpose, names);
        var name = new StringBuilder();
        for (int syllable = 0; syllable < syllables; syllable++) {
            name.append(BEGINNINGS.charAt(People.choice(which, purpose + syllable, BEGINNINGS.length())))
                    .append(VOWELS.charAt(People.choice(which, purpose + 3 + syllable, VOWELS.length())))
                    .append(ENDS.get(People.choice(which, purpose + 6 + syllable, ENDS.size())));
        }
        return name.toString();
    }

    static String given(int number) {
        return isCommon(number)
                ? GIVEN.get(People.choice(number, 4, GIVEN.size()))
                : capital(rare(number, 40, 2, GIVEN_NAMES));
    }

    private static String givenInLatin(int number) {
        return isCommon(number)
                ? GIVEN_IN_LATIN.get(People.choice(number, 4, GIVEN.size()))
                : rare(number, 40, 2, GIVEN_NAMES);
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
