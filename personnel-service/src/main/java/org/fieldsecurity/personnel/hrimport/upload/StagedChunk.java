package org.fieldsecurity.personnel.hrimport.upload;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.fieldsecurity.personnel.hrimport.rules.Flaw;

/** Some rows in bytes, for one row of the database. Full at {@value #MAX_ROWS} rows or {@value #MAX_BYTES} bytes. */
public final class StagedChunk {

    /** Rows of a chunk at most: a transaction of a fraction of a second. */
    static final int MAX_ROWS = 1_000;

    private static final int MAX_BYTES = 1 << 20;
    private static final byte JSON = 0;
    private static final byte REFUSED = 1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private int rows;

    void add(StagedRow row) {
        try {
            out.writeInt(row.line());
            switch (row) {
                case StagedRow.Json(int line, String text) -> {
                    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
                    out.writeByte(JSON);
                    out.writeInt(utf8.length);
                    out.write(utf8);
                }
                case StagedRow.Refused(int line, Flaw flaw) -> {
                    out.writeByte(REFUSED);
                    out.writeUTF(flaw.field());
                    out.writeUTF(flaw.reason());
                }
            }
            rows++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isFull() {
        return rows >= MAX_ROWS || bytes.size() >= MAX_BYTES;
    }

    int rows() {
        return rows;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    /** The rows of a chunk, in their order. */
    public static List<StagedRow> read(byte[] data) {
        List<StagedRow> rows = new ArrayList<>(MAX_ROWS);
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(data))) {
            while (in.available() > 0) {
                int line = in.readInt();
                if (in.readByte() == JSON) {
                    byte[] utf8 = in.readNBytes(in.readInt());
                    rows.add(new StagedRow.Json(line, new String(utf8, StandardCharsets.UTF_8)));
                } else {
                    rows.add(new StagedRow.Refused(line, new Flaw(in.readUTF(), in.readUTF())));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
