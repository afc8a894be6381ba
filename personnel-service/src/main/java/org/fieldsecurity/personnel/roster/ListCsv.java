package org.fieldsecurity.personnel.roster;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fieldsecurity.personnel.roster.ListedPerson.Stay;
import org.fieldsecurity.personnel.roster.rules.SpreadsheetText;
import org.jspecify.annotations.Nullable;

/** Lists as CSV (RFC 4180), safe to open in a spreadsheet. */
final class ListCsv {

    private ListCsv() {}

    /** The first line. */
    static String header() {
        StringWriter out = new StringWriter();
        CsvWriter.builder()
                .bufferSize(0)
                .build(out)
                .writeRecord(
                        "person",
                        "code",
                        "presence",
                        "familyName",
                        "givenNames",
                        "category",
                        "organization",
                        "dutyStation",
                        "assignedFrom",
                        "assignedUntil",
                        "dependantOf",
                        "relationship",
                        "phone",
                        "email",
                        "residence",
                        "address",
                        "zone",
                        "accommodation",
                        "contactName",
                        "contactPhone",
                        "staysUntil");
        return out.toString();
    }

    /** One line for each person. */
    static String rows(List<ListedPerson> people) {
        StringWriter out = new StringWriter();
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(out);
        for (ListedPerson person : people) {
            Stay stay = person.stay();
            csv.writeRecord(Stream.of(
                            person.person(),
                            person.code(),
                            person.presence(),
                            person.familyName(),
                            person.givenNames(),
                            person.category(),
                            person.organization(),
                            person.dutyStation(),
                            person.assignedFrom(),
                            text(person.assignedUntil()),
                            text(person.dependantOf()),
                            text(person.relationship()),
                            text(person.phone()),
                            text(person.email()),
                            text(person.residence()),
                            text(person.address()),
                            text(person.zone()),
                            stay == null ? "" : stay.accommodation(),
                            stay == null ? "" : stay.contactName(),
                            stay == null ? "" : stay.contactPhone(),
                            stay == null ? "" : stay.until())
                    .map(value -> SpreadsheetText.of(value.toString()))
                    .toList());
        }
        return out.toString();
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
