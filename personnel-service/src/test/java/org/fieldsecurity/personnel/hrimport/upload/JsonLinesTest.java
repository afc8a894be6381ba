package org.fieldsecurity.personnel.hrimport.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.fieldsecurity.personnel.hrimport.rules.Flaw;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

    private static final Flaw TOO_LONG = new Flaw("", "is longer than 65536 bytes");

    @Test
    void aRowIsALineWhateverEndsIt() throws IOException {
        assertThat(rows("{\"a\":1}\n{\"b\":2}\r\n{\"c\":3}"))
                .containsExactly(json(1, "{\"a\":1}"), json(2, "{\"b\":2}\r"), json(3, "{\"c\":3}"));
    }

    @Test
    void blankLinesCountAndAreNoRows() throws IOException {
        assertThat(rows("\n \t\r\n{}\n\n\n{ }\n\n")).containsExactly(json(3, "{}"), json(6, "{ }"));
        assertThat(rows("")).isEmpty();
        assertThat(rows("\n")).isEmpty();
    }

    @Test
    void aLineAtTheLimitIsReadAndOneByteMoreIsNot() throws IOException {
        String longest = "x".repeat(RowSource.MAX_ROW);
        assertThat(rows(longest + "\n" + longest + "y\nz\n"))
                .containsExactly(json(1, longest), new StagedRow.Refused(2, TOO_LONG), json(3, "z"));
        assertThat(rows(longest + "yy")).containsExactly(new StagedRow.Refused(1, TOO_LONG));
    }

    @Test
    void aLongLineOfBlanksIsNoBlankLine() throws IOException {
        assertThat(rows(" ".repeat(RowSource.MAX_ROW + 1) + "\n{}"))
                .containsExactly(new StagedRow.Refused(1, TOO_LONG), json(2, "{}"));
    }

    @Test
    void brokenUtf8CostsItsOwnLineOnly() throws IOException {
        byte[] file = concat(
                "{}\n\"".getBytes(StandardCharsets.US_ASCII),
                new byte[] {(byte) 0xc3, '"', '\n'},
                "{}".getBytes(StandardCharsets.US_ASCII));
        assertThat(rows(new ByteArrayInputStream(file)))
                .containsExactly(
                        json(1, "{}"), new StagedRow.Refused(2, new Flaw("", "is not valid UTF-8")), json(3, "{}"));
    }

    @Test
    void itDoesNotMatterInWhichPiecesAFileComes() throws IOException {
        Random random = new Random(7);
        StringBuilder file = new StringBuilder();
        for (int line = 0; line < 200; line++) {
            file.append("é".repeat(random.nextInt(700))).append(random.nextBoolean() ? "\n" : "\r\n");
        }
        List<StagedRow> whole = rows(file.toString());
        for (int time = 0; time < 20; time++) {
            Random pieces = new Random(time);
            InputStream dribbling = new ByteArrayInputStream(file.toString().getBytes(StandardCharsets.UTF_8)) {
                @Override
                public int read(byte[] target, int offset, int length) {
                    return super.read(target, offset, Math.min(length, pieces.nextInt(5000)));
                }
            };
            assertThat(rows(dribbling)).isEqualTo(whole);
        }
    }

    private static List<StagedRow> rows(String file) throws IOException {
        return rows(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<StagedRow> rows(InputStream file) throws IOException {
        List<StagedRow> rows = new ArrayList<>();
        JsonLines source = new JsonLines(file);
        for (StagedRow row = source.next(); row != null; row = source.next()) {
            rows.add(row);
        }
        return rows;
    }

    private static StagedRow json(int line, String text) {
        return new StagedRow.Json(line, text);
    }

    private static byte[] concat(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
