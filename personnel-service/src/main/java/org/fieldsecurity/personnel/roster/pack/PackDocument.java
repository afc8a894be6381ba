package org.fieldsecurity.personnel.roster.pack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.fieldsecurity.personnel.roster.ListedPerson.Stay;

/** Draws a pack: a page of instructions and totals on top, households, visitors, room for people who are found. */
final class PackDocument {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final int LINES_FOR_OTHERS = 8;

    private final PackPages pages;
    private final Pack pack;

    private PackDocument(PackPages pages, Pack pack) {
        this.pages = pages;
        this.pack = pack;
    }

    /** The pack as a PDF document. */
    static byte[] draw(Typefaces faces, Pack pack) {
        try (PDDocument document = new PDDocument()) {
            document.getDocumentInformation().setTitle("Warden's list, " + pack.place());
            document.getDocumentCatalog().setLanguage("en");
            try (PackPages pages = new PackPages(document, new Typesetter(faces, document), heading(pack))) {
                new PackDocument(pages, pack).write();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a pack that is only in memory can be written", e);
        }
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    private static String heading(Pack pack) {
        return pack.place() + "   as of " + time(pack.asOf());
    }

    private void write() throws IOException {
        cover();
        for (Pack.Household household : pack.households()) {
            pages.band(household.address(), size(household.people()), PackPages.ROW);
            for (PackPerson person : household.people()) {
                pages.person(person, "");
            }
        }
        if (!pack.visitors().isEmpty()) {
            pages.band("Visitors", size(pack.visitors()), PackPages.ROW);
            for (PackPerson visitor : pack.visitors()) {
                pages.person(visitor, stay(visitor));
            }
        }
        pages.band("Found here, but not on this list", "name, organization, place", LINES_FOR_OTHERS * PackPages.ROW);
        for (int line = 0; line < LINES_FOR_OTHERS; line++) {
            pages.empty();
        }
    }

    private void cover() throws IOException {
        pages.title("Warden's list");
        pages.line(pack.place() + " (" + pack.zone() + ")", 13);
        pages.line("As of " + time(pack.asOf()), 11);
        pages.line(
                "Households: " + pack.households().size() + "   Personnel: " + pack.personnel() + "   Dependants: "
                        + pack.dependants() + "   Visitors: " + pack.visitors().size(),
                11);
        pages.line(
                "At a headcount tick one box for each person and write the time beside the name: S safe, H needs help,"
                        + " N not reached, O out of the zone.",
                8.5f);
        pages.line(
                "Underline a tick for somebody whom you saw or spoke to. Enter the result later by the six-character"
                        + " codes; a mistyped code is noticed.",
                8.5f);
        pages.line(
                "Headcount of ........................   begun at ............   ended at ............   by"
                        + " .....................................",
                10);
    }

    private static String size(List<PackPerson> people) {
        return people.size() == 1 ? "1 person" : people.size() + " people";
    }

    private static String stay(PackPerson visitor) {
        Stay stay = visitor.listed().stay();
        return stay == null
                ? ""
                : stay.accommodation() + ", until " + time(stay.until()) + "   Contact: " + stay.contactName() + ", "
                        + stay.contactPhone();
    }
}
