package org.fieldsecurity.personnel.hrimport.upload;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.personnel.hrimport.rules.Flaw;
import org.jspecify.annotations.Nullable;

/**
 * CSV (RFC 4180) with a header of field names; an empty cell is a field left out. Bytes are read as Latin-1, which has a
 * character for each, so that UTF-8 can be checked cell by cell and one broken cell costs one row.
 */
final class CsvRecords implements RowSource {

    private static final int MAX_COLUMNS = 64;
    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private final CloseableIterator<CsvRecord> records;
    private final List<String> columns;
    private final Utf8 utf8 = new Utf8();

    CsvRecords(InputStream body) throws IOException {
        var handler = CsvRecordHandler.builder()
                .maxFields(MAX_COLUMNS)
                .maxFieldSize(MAX_ROW)
                .maxRecordSize(MAX_ROW)
                .build();
        records = CsvReader.builder()
                .maxBufferSize(2 * MAX_ROW)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .build(handler, new InputStreamReader(body, StandardCharsets.ISO_8859_1))
                .iterator();
        CsvRecord header = read();
        columns = header == null
                ? List.of()
                : CsvColumns.of(
                        header.getFields().stream().map(this::headerText).toList());
    }

    @Override
    public @Nullable StagedRow next() throws IOException {
        CsvRecord row = read();
        return row == null ? null : staged(Math.toIntExact(row.getStartingLineNumber()), row.getFields());
    }

    private StagedRow staged(int line, List<String> cells) {
        if (cells.size() != columns.size()) {
            return refused(line, "", "has " + cells.size() + " cells; the header has " + columns.size());
        }
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        for (int column = 0; column < cells.size(); column++) {
            String text = text(cells.get(column));
            if (text == null) {
                return refused(line, columns.get(column), "is not valid UTF-8");
            }
            if (text.indexOf('\0') >= 0) {
                return refused(line, columns.get(column), "has a NUL character");
            }
            if (!text.isEmpty()) {
                row.put(columns.get(column), text);
            }
        }
        return new StagedRow.Json(line, row.toString());
    }

    private static StagedRow refused(int line, String field, String reason) {
        return new StagedRow.Refused(line, new Flaw(field, reason));
    }

    private @Nullable String text(String latin1) {
        byte[] bytes = latin1.getBytes(StandardCharsets.ISO_8859_1);
        return utf8.text(bytes, bytes.length);
    }

    private String headerText(String latin1) {
        String text = text(latin1);
        return text == null ? "?" : text;
    }

    private @Nullable CsvRecord read() throws IOException {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException | UncheckedIOException stopped) {
            throw explained(stopped);
        }
    }

    /** What stopped the reader: the sender who is gone, a limit, or a file that can't be told into rows. */
    private static RuntimeException explained(RuntimeException stopped) throws IOException {
        for (Throwable cause = stopped; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException gone) {
                throw gone;
            }
            if (cause instanceof ProblemException ours) {
                return ours;
            }
        }
        Matcher line = LINE.matcher(String.valueOf(stopped.getMessage()));
        return CsvColumns.unreadable("The row that begins in line " + (line.find() ? line.group(1) : "1")
                + " never ends: a quote isn't closed, something follows a closing quote, or it is longer than "
                + MAX_ROW
                + " bytes.");
    }
}
