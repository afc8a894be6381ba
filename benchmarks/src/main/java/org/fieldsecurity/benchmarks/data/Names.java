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

    private Names() {}

    static String family(int number) {
        return FAMILY.get(People.choice(number, 3, FAMILY.size()));
    }

    static String given(int number) {
        return GIVEN.get(People.choice(number, 4, GIVEN.size()));
    }
}
