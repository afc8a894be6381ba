package org.fieldsecurity.clearance.essential;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldsecurity.clearance.essential.rules.CourseStatus;
import org.jspecify.annotations.Nullable;

/** Lists as CSV (RFC 4180), safe to open in a spreadsheet. */
final class EssentialCsv {

    /** What begins a formula or a command, in full width too, and what some programs skip before one. */
    private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

    private EssentialCsv() {}

    /** The first line. */
    static String header() {
        StringWriter out = new StringWriter();
        CsvWriter.builder()
                .bufferSize(0)
                .build(out)
                .writeRecord(
                        "naming",
                        "person",
                        "name",
                        "post",
                        "category",
                        "organization",
                        "scope",
                        "since",
                        "until",
                        "courses",
                        "missing");
        return out.toString();
    }

    /** One line for each name. */
    static String rows(List<EssentialListEntry> entries) {
        StringWriter out = new StringWriter();
        CsvWriter csv = CsvWriter.builder().bufferSize(0).build(out);
        for (EssentialListEntry entry : entries) {
            csv.writeRecord(Stream.of(
                            entry.naming(),
                            entry.person(),
                            entry.name(),
                            entry.post(),
                            entry.category(),
                            entry.organization(),
                            entry.scope(),
                            entry.since(),
                            text(entry.until()),
                            entry.courses().stream().map(EssentialCsv::course).collect(Collectors.joining("; ")),
                            String.join("; ", entry.missing()))
                    .map(value -> shown(value.toString()))
                    .toList());
        }
        return out.toString();
    }

    private static String course(CourseStatus course) {
        if (!course.valid()) {
            return course.course() + " not valid";
        }
        return course.validUntil() == null
                ? course.course() + " valid without end"
                : course.course() + " valid until " + course.validUntil();
    }

    /** The text, with an apostrophe before it where a spreadsheet could take it for a formula. */
    static String shown(String text) {
        String visible = text.stripLeading();
        boolean dangerous = !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0
                || !visible.isEmpty() && DANGEROUS.indexOf(visible.charAt(0)) >= 0;
        return dangerous ? "'" + text : text;
    }

    private static String text(@Nullable Object value) {
        return Objects.toString(value, "");
    }
}
