package org.fieldsecurity.personnel.hrimport.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fieldsecurity.kit.problem.Problem;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.personnel.hrimport.rules.Flaw;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRecordsTest {

    private static final String HEADER = "employeeNumber,dutyStation,familyName,givenNames\n";

    @Test
    void cellsBecomeFieldsAndEmptyOnesAreLeftOut() throws IOException {
        assertThat(rows(HEADER + "1,KENBO,\"Okello, \"\"A\"\"\",\n\n2,\"\",b\nc,d\n"))
                .containsExactly(
                        new StagedRow.Json(
                                2,
                                "{\"employeeNumber\":\"1\",\"dutyStation\":\"KENBO\",\"familyName\":\"Okello, \\\"A\\\"\"}"),
                        new StagedRow.Refused(4, new Flaw("", "has 3 cells; the header has 4")),
                        new StagedRow.Refused(5, new Flaw("", "has 2 cells; the header has 4")));
        assertThat(rows("")).isEmpty();
        assertThat(rows(HEADER)).isEmpty();
    }

    @Test
    void aQuotedCellMayHaveLinesAndTheLineOfTheRowIsItsFirst() throws IOException {
        assertThat(rows(HEADER + "1,a,\"b\r\nc\",d\r\n2,a,b,c\r\n"))
                .extracting(StagedRow::line)
                .containsExactly(2, 4);
    }

    @Test
    void brokenUtf8AndNulCostTheirOwnRowOnly() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(bytes(HEADER + "1,a,"));
        file.writeBytes(new byte[] {(byte) 0xff, (byte) 0xfe});
        file.writeBytes(bytes(",c\n2,a,b\0,c\n3,a,Ngũgĩ,阿米娜\n"));
        assertThat(rows(file.toByteArray()))
                .containsExactly(
                        new StagedRow.Refused(2, new Flaw("familyName", "is not valid UTF-8")),
                        new StagedRow.Refused(3, new Flaw("familyName", "has a NUL character")),
                        new StagedRow.Json(
                                4,
                                "{\"employeeNumber\":\"3\",\"dutyStation\":\"a\",\"familyName\":\"Ngũgĩ\",\"givenNames\":\"阿米娜\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,a,\"b,c\n2,a,b,c\n", "1,a,\"b\"x,c\n", "1,a,\"b\" ,c\n", "1,a,\"b"})
    void aQuoteThatNeverClosesStopsTheFileAndItsLineIsNamed(String row) {
        assertRefused(HEADER + "0,a,b,c\n" + row, 400, "begins in line 3");
    }

    @Test
    void aRowWithoutEndIsNotHeldInMemory() {
        assertRefused(HEADER + "1,a," + "x".repeat(10 * RowSource.MAX_ROW), 400, "begins in line 2");
        assertRefused(HEADER + "1,a,\"" + "x".repeat(10 * RowSource.MAX_ROW), 400, "begins in line 2");
        assertRefused(HEADER + ",".repeat(10 * RowSource.MAX_ROW), 400, "begins in line 2");
    }

    @Test
    void theHeaderNamesWhatIsUnknownDoubleAndMissing() {
        assertRefused(
                "employeeNumber,Family Name,employeeNumber,salary\n",
                422,
                "unknown: \"Family Name\", \"salary\"; twice: \"employeeNumber\";"
                        + " missing: \"dutyStation\", \"familyName\", \"givenNames\".");
        assertRefused("dutyStation,familyName,givenNames\n1,2,3\n", 422, "missing: employeeNumber or id.");
        assertRefused("employeeNumber;dutyStation;familyName;givenNames\n", 422, "Columns are separated by commas");
    }

    private static void assertRefused(String file, int status, String detail) {
        assertThatThrownBy(() -> rows(file)).isInstanceOfSatisfying(ProblemException.class, refused -> {
            Problem problem = refused.problem();
            assertThat(problem.status()).isEqualTo(status);
            assertThat(Objects.toString(problem.detail())).contains(detail).hasSizeLessThan(1000);
        });
    }

    private static List<StagedRow> rows(String file) throws IOException {
        return rows(bytes(file));
    }

    private static List<StagedRow> rows(byte[] file) throws IOException {
        List<StagedRow> rows = new ArrayList<>();
        CsvRecords source = new CsvRecords(new ByteArrayInputStream(file));
        for (StagedRow row = source.next(); row != null; row = source.next()) {
            rows.add(row);
        }
        return rows;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
