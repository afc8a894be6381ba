package org.fieldsecurity.personnel.hrimport.upload;

import java.io.IOException;
import java.io.InputStream;
import org.fieldsecurity.personnel.hrimport.rules.Flaw;
import org.jspecify.annotations.Nullable;

/**
 * Newline-delimited JSON. A line that is too long is passed over to its end and refused; blank lines count as lines and
 * are no rows.
 */
final class JsonLines implements RowSource {

    private final InputStream body;
    private final Utf8 utf8 = new Utf8();
    private final byte[] buffer = new byte[16 * 1024];
    private final byte[] row = new byte[MAX_ROW];
    private int at;
    private int end;
    private int line;

    JsonLines(InputStream body) {
        this.body = body;
    }

    @Override
    public @Nullable StagedRow next() throws IOException {
        int length = readLine();
        while (length >= 0 && length <= MAX_ROW && isBlank(length)) {
            length = readLine();
        }
        return length < 0 ? null : staged(length);
    }

    private StagedRow staged(int length) {
        if (length > MAX_ROW) {
            return new StagedRow.Refused(line, new Flaw("", "is longer than " + MAX_ROW + " bytes"));
        }
        String text = utf8.text(row, length);
        return text == null
                ? new StagedRow.Refused(line, new Flaw("", "is not valid UTF-8"))
                : new StagedRow.Json(line, text);
    }

    /** The length of the next line, without its end; -1 after the last; more than the most is said and not kept. */
    private int readLine() throws IOException {
        int length = 0;
        boolean any = false;
        while (at < end || fill()) {
            any = true;
            int newline = newline();
            int part = newline - at;
            int kept = Math.min(part, Math.max(0, MAX_ROW - length));
            System.arraycopy(buffer, at, row, Math.min(length, MAX_ROW), kept);
            length = Math.min(MAX_ROW + 1, length + part);
            boolean complete = newline < end;
            at = complete ? newline + 1 : newline;
            if (complete) {
                break;
            }
        }
        line += any ? 1 : 0;
        return any ? length : -1;
    }

    private int newline() {
        int position = at;
        while (position < end && buffer[position] != '\n') {
            position++;
        }
        return position;
    }

    private boolean fill() throws IOException {
        int read = body.read(buffer, 0, buffer.length);
        while (read == 0) {
            read = body.read(buffer, 0, buffer.length);
        }
        at = 0;
        end = Math.max(0, read);
        return end > 0;
    }

    private boolean isBlank(int length) {
        for (int position = 0; position < length; position++) {
            if (row[position] != ' ' && row[position] != '\t' && row[position] != '\r') {
                return false;
            }
        }
        return true;
    }
}
