package org.fieldsecurity.personnel.roster.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.fieldsecurity.personnel.confidential.BloodType;
import org.fieldsecurity.personnel.confidential.ConfidentialView;
import org.fieldsecurity.personnel.person.Category;
import org.fieldsecurity.personnel.roster.ContactMeans;
import org.fieldsecurity.personnel.roster.ListedPerson;
import org.fieldsecurity.personnel.roster.ListedPerson.Presence;
import org.fieldsecurity.personnel.roster.rules.ShortCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackDocumentTest {

    private static final Typefaces FACES = Typefaces.load();
    private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");

    private static PackPerson person(int number, String family, String given, boolean dependant) {
        return new PackPerson(
                listed(number, family, given, dependant, null),
                new ContactMeans.Means(List.of("+243 970 000 00" + number % 10, "VHF 7"), List.of("+243 810 111 222")),
                new ConfidentialView(
                        BloodType.O_NEGATIVE, null, dependant ? "Wheelchair" : null, dependant ? null : 4, null));
    }

    private static ListedPerson listed(
            int number, String family, String given, boolean dependant, ListedPerson.@Nullable Stay stay) {
        return new ListedPerson(
                new UUID(1, number),
                ShortCode.of(number),
                stay == null ? Presence.LISTED : Presence.VISITOR,
                family,
                given,
                dependant ? Category.DEPENDANT : Category.INTERNATIONAL_STAFF,
                "UNHCR",
                "CDGOM",
                LocalDate.of(2026, 1, 1),
                null,
                dependant ? new UUID(2, number) : null,
                dependant ? "SPOUSE" : null,
                "+243700000018",
                "a.okello@example.org",
                new UUID(3, number),
                "12 Avenue du Lac",
                "CD/himbi",
                stay);
    }

    private static Pack pack(List<PackPerson> people) {
        List<Pack.Household> households = new ArrayList<>();
        for (int first = 0; first < people.size(); first += 3) {
            households.add(new Pack.Household(
                    (first + 10) + " Avenue du Lac, Quartier Himbi, Goma",
                    people.subList(first, Math.min(first + 3, people.size()))));
        }
        PackPerson visitor = new PackPerson(
                listed(
                        99,
                        "Ibáñez",
                        "María José",
                        false,
                        new ListedPerson.Stay(
                                "Hotel Linda, chambre 12",
                                "Jean-Baptiste Mugisha",
                                "+243 990 000 020",
                                Instant.parse("2026-11-05T10:00:00Z"))),
                null,
                null);
        return new Pack("CD/himbi", "Himbi, Goma", NOW, households, List.of(visitor));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFC);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "Okello,         Amina",
        "Griffin,        Siobhán Ó",
        "Ngũgĩ,          wa Thiong'o",
        "Nguyễn,         Thị Minh Khai",
        "Adébáyọ̀,       Olúwaṣeun",
        "Ахметова,       Нурия",
        "Παπαδοπούλου,   Ελένη",
        "王,             秀英",
        "佐藤,            ゆき",
        "김,              민준",
        "بنت خالد,       آمنة",
        "לוי,            דוד",
        "ተስፋዬ,           ማርታ",
        "Հարությունյան,   Անի",
        "გელაშვილი,       ნინო",
        "ใจดี,             สมชาย",
    })
    void P6aNameInAnyScriptCanBeReadFromThePage(String family, String given) throws IOException {
        byte[] pdf = PackDocument.draw(FACES, pack(List.of(person(1, family, given, false))));
        String text = text(pdf);
        assertThat(text).contains(Normalizer.normalize(family, Normalizer.Form.NFC));
        assertThat(text).contains(Normalizer.normalize(given, Normalizer.Form.NFC));
    }

    @Test
    void P6everySheetIsNumberedAndSaysOfWhenItIs() throws IOException {
        List<PackPerson> people = new ArrayList<>();
        for (int number = 0; number < 100; number++) {
            people.add(person(number, "Family" + number, "Given", number % 3 > 0));
        }
        byte[] pdf = PackDocument.draw(FACES, pack(people));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            assertThat(pages).isGreaterThan(3);
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= pages; page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document))
                        .contains("Page " + page + " of " + pages)
                        .contains("as of 2 Nov 2026 08:00 UTC")
                        .contains("Personal data");
            }
            for (PDPage page : document.getPages()) {
                assertThat(page.getMediaBox().getWidth()).isEqualTo(PDRectangle.A4.getWidth());
            }
        }
        String text = text(pdf);
        for (PackPerson person : people) {
            assertThat(text).contains(person.listed().code()).contains(person.name());
        }
    }

    @Test
    void P6aRowHasContactsAndWhatFewMayRead() throws IOException {
        String text = text(PackDocument.draw(
                FACES, pack(List.of(person(1, "Okello", "Amina", false), person(2, "Okello", "Juma", true)))));
        assertThat(text)
                .contains("10 Avenue du Lac, Quartier Himbi, Goma")
                .contains("UNHCR, international staff")
                .contains("UNHCR, spouse")
                .contains("On duty: +243 970 000 001, VHF 7")
                .contains("Off duty: +243 810 111 222")
                .contains("Needs: Wheelchair")
                .contains("Blood: O−")
                .contains("Seats: 4")
                .contains("Households: 1   Personnel: 1   Dependants: 1   Visitors: 1")
                .contains("Hotel Linda, chambre 12, until 5 Nov 2026 10:00 UTC")
                .contains("Contact: Jean-Baptiste Mugisha, +243 990 000 020")
                .contains("Found here, but not on this list");
    }

    @Test
    void P6aHouseholdThatGoesOnOverleafIsNamedThereAgain() throws IOException {
        List<PackPerson> people = new ArrayList<>();
        for (int number = 0; number < 60; number++) {
            people.add(person(number, "Family" + number, "Given", number > 0));
        }
        Pack oneHome = new Pack(
                "CD/himbi", "Himbi, Goma", NOW, List.of(new Pack.Household("1 Long House", people)), List.of());
        String text = text(PackDocument.draw(FACES, oneHome));
        assertThat(text.split("1 Long House", -1)).hasSize(4);
        assertThat(text.split("continued", -1)).hasSize(3);
    }

    @Test
    void lettersThatNoFontHasAndNamesThatAreTooLongDoNotStopTheRest() throws IOException {
        byte[] pdf = PackDocument.draw(
                FACES,
                pack(List.of(
                        person(1, "𓀀𓀁", "🙂\u0007 odd", false),
                        person(2, "x".repeat(100), "y".repeat(100), false),
                        person(3, "Last", "One", false))));
        assertThat(text(pdf)).contains("odd").contains("Last, One").contains("y".repeat(100));
    }

    @Test
    void aPackOfManyScriptsStaysSmall() throws IOException {
        List<PackPerson> people = new ArrayList<>();
        String[] names = {"Okello", "بنت خالد الأحمد", "王秀英", "Ахметова", "ተስፋዬ", "श्रीवास्तव", "ใจดี", "לוי"};
        for (int number = 0; number < 500; number++) {
            people.add(person(number, names[number % names.length], "Amina " + number, number % 3 > 0));
        }
        byte[] pdf = PackDocument.draw(FACES, pack(people));
        Files.write(Path.of("target", "pack-of-many-scripts.pdf"), pdf);
        assertThat(pdf.length).isLessThan(3_000_000);
    }
}
