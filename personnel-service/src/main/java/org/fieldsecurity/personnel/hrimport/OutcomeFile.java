package org.fieldsecurity.personnel.hrimport;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** The outcomes of all rows as one file, read from the database some at a time. */
@ApplicationScoped
public class OutcomeFile {

    private static final int BATCH = 1_000;
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final ImportReads imports;

    OutcomeFile(ImportReads imports) {
        this.imports = imports;
    }

    /** RFC 4180 with a header. */
    Multi<String> csv(UUID job) {
        String header = csvLines(csv -> csv.writeRecord("line", "outcome", "key", "person", "field", "reason"));
        return Multi.createBy()
                .concatenating()
                .streams(
                        Multi.createFrom().item(header),
                        batches(job).map(rows -> csvLines(csv -> rows.forEach(row -> writeRow(csv, row)))));
    }

    /** Row by row, to be written as one JSON object a line. */
    Multi<ImportRowView> rows(UUID job) {
        return batches(job).onItem().disjoint();
    }

    private Multi<List<ImportRowView>> batches(UUID job) {
        return Multi.createBy()
                .repeating()
                .uni(AtomicInteger::new, last -> imports.rows(job, last.get(), BATCH, null)
                        .invoke(rows -> {
                            if (!rows.isEmpty()) {
                                last.set(rows.getLast().line());
                            }
                        }))
                .whilst(rows -> rows.size() == BATCH)
                .filter(rows -> !rows.isEmpty());
    }

    private static void writeRow(CsvWriter csv, ImportRowView row) {
        csv.writeRecord(
                Integer.toString(row.line()),
                row.outcome().name(),
                plain(Objects.toString(row.key(), "")),
                Objects.toString(row.person(), ""),
                plain(Objects.toString(row.field(), "")),
                plain(Objects.toString(row.reason(), "")));
    }

    /** A spreadsheet takes a cell that begins so for a formula; a quote before it makes it a text. */
    private static String plain(String cell) {
        return !cell.isEmpty() && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static String csvLines(Consumer<CsvWriter> content) {
        StringWriter out = new StringWriter();
        content.accept(CsvWriter.builder().bufferSize(0).build(out));
        return out.toString();
    }
}
