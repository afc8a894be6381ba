package org.fieldsecurity.personnel.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchNameTest {

    @ParameterizedTest(name = "{0}, {1} is kept as {2}")
    @CsvSource({
        "Okello, Amina, amina okello",
        "Ngũgĩ, Wanjirũ, wanjiru ngugi 0njr",
        "O’Brien, Seán, sean obrien 0brn",
        "Al-Rashid, Omar, omar al rashid 0rshd",
        "Østergård, Søren, soren ostergard 0srn 0strgrd",
        "Соколова, Наталья, natala sokolova 0ntl 0sklv",
        "Παπαδόπουλος, Γιώργος, giorgos papadopoulos 0grgs 0pdpls",
        "王, 小明, xiaoming wang 0xmng",
        "김, 민준, minjun gim 0mnjn",
        "أحمد, محمد, mhmd ahmd 0mhmd 0hmd",
    })
    void aNameIsKeptInPlainLettersWithItsConsonantsBehind(String family, String given, String kept) {
        assertThat(SearchName.of(family, given)).isEqualTo(kept);
    }

    @ParameterizedTest(name = "{0} and {1} have the same consonants")
    @CsvSource({"محمد, Mohammed", "محمد, Muhamad", "فاطمة, Fatima", "فاطمة, Fatimah", "حسن, Hassan", "خديجة, Khadija"})
    void anArabicNameAndItsLatinSpellingsMeetInTheirConsonants(String arabic, String latin) {
        String skeleton = SearchName.wanted(arabic).orElseThrow().skeleton();
        assertThat(skeleton).isNotNull().startsWith("0");
        assertThat(SearchName.of("Okello", latin)).contains(skeleton);
        assertThat(SearchName.wanted(latin).orElseThrow().skeleton()).isEqualTo(skeleton);
    }

    @Test
    void wordsThatTellTooLittleByTheirConsonantsAreLookedForByTheirLettersOnly() {
        assertThat(SearchName.wanted("Okello Mohammed").orElseThrow().skeleton())
                .isNull();
        SearchName.Wanted arabic = SearchName.wanted("حسن علي").orElseThrow();
        assertThat(arabic.skeleton()).isEqualTo("0hsn");
        assertThat(arabic.share()).isEqualTo(0.5);
    }

    @ParameterizedTest(name = "{0} is looked for as {1}")
    @CsvSource({
        "王小明, wang xiaoming",
        "欧阳娜娜, ouyang nana",
        "김민준, gim minjun",
        "小明 王, xiao ming wang",
        "Wang 王小明, wang wang xiaoming",
        "one two three four five six seven eight nine ten, one two three four five six seven eight"
    })
    void aNameTypedInOneIsParted(String typed, String letters) {
        assertThat(SearchName.wanted(typed).orElseThrow().letters()).isEqualTo(letters);
    }

    @Test
    void theEndsOfANameAreItsFirstAndLastLetters() {
        assertThat(SearchName.ends(SearchName.of("Ngũgĩ wa Thiong'o", "Wanjirũ")))
                .containsExactly("wanjiru", "thiongo");
        assertThat(SearchName.ends("amina")).containsExactly("amina", "amina");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "!", "--", "x", "’"})
    void lessThanTwoLettersAreNoName(String typed) {
        assertThat(SearchName.wanted(typed)).isEmpty();
    }

    @Test
    void aLongNameIsKeptWithinItsLimit() {
        assertThat(SearchName.of("霸".repeat(100), "鳖".repeat(100))).hasSizeLessThanOrEqualTo(1_000);
    }
}
