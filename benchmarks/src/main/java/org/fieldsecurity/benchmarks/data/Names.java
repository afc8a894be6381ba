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
    private static final List<String> SYLLABLES = List.of(
            "ba", "chi", "dor", "fe", "gun", "ha", "jo", "kal", "lem", "mi", "nor", "o", "pet", "ras", "su", "tav",
            "ulm", "vi", "wen", "zo");
    private static final int SYLLABLES_OF_A_NAME = 3;
    private static final int LEAST_CONSONANTS = 3;

    private Names() {}

    /** A name in plain Latin letters with its first letter doubled, which no name begins with. */
    static String misspelt(int number) {
        String family = FAMILY_IN_LATIN.get(People.choice(number, 3, FAMILY.size()));
        return GIVEN_IN_LATIN.get(People.choice(number, 4, GIVEN.size())) + " " + family.charAt(0) + family + " "
                + rare(number);
    }

    /** The name as the service keeps it for the search: in plain Latin letters, then its words by their consonants. */
    static String searched(int number) {
        String letters = GIVEN_IN_LATIN.get(People.choice(number, 4, GIVEN.size())) + " "
                + FAMILY_IN_LATIN.get(People.choice(number, 3, FAMILY.size())) + " " + rare(number);
        var kept = new StringBuilder(letters);
        for (var word : letters.split(" ", -1)) {
            var consonants = word.replaceAll("[aeiouwy]", "");
            if (consonants.length() >= LEAST_CONSONANTS) {
                kept.append(" 0").append(consonants);
            }
        }
        return kept.toString();
    }

    /** A common name and a rare one, as many people have. */
    static String family(int number) {
        String rare = rare(number);
        return FAMILY.get(People.choice(number, 3, FAMILY.size())) + " " + Character.toUpperCase(rare.charAt(0))
                + rare.substring(1);
    }

    private static String rare(int number) {
        var name = new StringBuilder();
        for (int syllable = 0; syllable < SYLLABLES_OF_A_NAME; syllable++) {
            name.append(SYLLABLES.get(People.choice(number, 10 + syllable, SYLLABLES.size())));
        }
        return name.toString();
    }

    static String given(int number) {
        return GIVEN.get(People.choice(number, 4, GIVEN.size()));
    }
}
