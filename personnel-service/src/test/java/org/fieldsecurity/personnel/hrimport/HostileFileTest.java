package org.fieldsecurity.personnel.hrimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.fieldsecurity.personnel.hrimport.ImportClient.CSV;
import static org.fieldsecurity.personnel.hrimport.ImportClient.HEADER;
import static org.fieldsecurity.personnel.hrimport.ImportClient.NDJSON;
import static org.fieldsecurity.personnel.hrimport.ImportClient.cells;
import static org.fieldsecurity.personnel.hrimport.ImportClient.row;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.fieldsecurity.kit.test.postgres.TestDatabase;
import org.fieldsecurity.kit.test.problem.ProblemAnswer;
import org.fieldsecurity.personnel.PersonnelTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that nobody would send on purpose, and files that somebody would. */
@PersonnelTest
class HostileFileTest {

    private static final String DEEP = "[".repeat(20_000) + "]".repeat(20_000);

    private final ImportClient iaea = new ImportClient("IAEA");

    /** Lines that are refused, each between two that are taken. */
    static Stream<Arguments> badLines() {
        return Stream.of(
                Arguments.of("broken UTF-8", bytes("{\"employeeNumber\":\"", 0xc3, "\"}"), "", "not valid UTF-8"),
                Arguments.of("an overlong NUL", bytes("{\"familyName\":\"", 0xc0, 0x80, "\"}"), "", "not valid UTF-8"),
                Arguments.of(
                        "a surrogate in UTF-8", bytes("{\"a\":\"", 0xed, 0xa0, 0x80, "\"}"), "", "not valid UTF-8"),
                Arguments.of("a NUL byte", bytes("{\"familyName\":\"a", 0, "b\"}"), "", "can't be read"),
                Arguments.of("an escaped NUL", text("\"familyName\":\"a\\u0000b\""), "/familyName", "must be a string"),
                Arguments.of("a lone surrogate", text("\"givenNames\":\"\\ud800\""), "/givenNames", "must be a string"),
                Arguments.of("a field twice", text("\"email\":null,\"email\":\"a@b.org\""), "", "a field twice"),
                Arguments.of("deep lists", bytes(DEEP), "", "must be"),
                Arguments.of("deep in a field", text("\"email\":" + DEEP), "/email", "must be a string"),
                Arguments.of("a list", bytes("[]"), "", "must be"),
                Arguments.of("null", bytes("null"), "", "is not an object"),
                Arguments.of("a number", bytes("42"), "", "must be"),
                Arguments.of("a text", bytes("\"x\""), "", "must be"),
                Arguments.of("two objects", bytes("{} {}"), "", "must be"),
                Arguments.of("half an object", bytes("{\"employeeNumber\":\"IAEA-9\""), "", "not well-formed"),
                Arguments.of("no JSON", bytes("employeeNumber=IAEA-9"), "", "not well-formed"),
                Arguments.of("an unknown field", text("\"salary\":1"), "/salary", "is not a field of this object"),
                Arguments.of("a long field name", text("\"" + "x".repeat(500) + "\":1"), "/xxx", "is not a field"),
                Arguments.of("a number as text", text("\"familyName\":1"), "/familyName", "must be a string"),
                Arguments.of(
                        "a date with a sign", text("\"assignedUntil\":\"+12026-01-01\""), "/assignedUntil", "a date"),
                Arguments.of("a huge number", text("\"phone\":1" + "0".repeat(5_000)), "", "too long"),
                Arguments.of("a long name", text("\"familyName\":\"" + "x".repeat(101) + "\""), "/familyName", "size"),
                Arguments.of("a long number", text("\"employeeNumber\":\"" + "1".repeat(41) + "\""), "", "size"),
                Arguments.of("a blank number", text("\"employeeNumber\":\" \""), "/employeeNumber", "blank"),
                Arguments.of("a line of 65,537 bytes", bytes("x".repeat(65_537)), "", "longer than 65536 bytes"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badLines")
    void aBadLineIsRefusedAndItsNeighboursAreNot(String name, byte[] line, String field, String reason) {
        String number = "IAEA-" + Integer.toHexString(name.hashCode());
        byte[] file = join(bytes(row(number + "-a", "")), line, bytes("\r\n" + row(number + "-b", "")));
        JsonPath job = iaea.ended(iaea.send("dry-run", NDJSON, file));
        ImportTest.assertCounts(job, "DONE", 2, 0, 0, 1);
        Map<String, Object> refused = iaea.rows(job, "&outcome=REFUSED").getFirst();
        assertThat(refused).containsEntry("line", 2);
        assertThat((String) refused.get("field")).startsWith(field);
        assertThat((String) refused.get("reason")).contains(reason).hasSizeLessThan(300);
    }

    /** Files of which nothing can be taken. */
    static Stream<Arguments> badFiles() {
        return Stream.of(
                Arguments.of("nothing", NDJSON, bytes(""), 422, "has no rows"),
                Arguments.of("blank lines", NDJSON, bytes("\n \r\n\t\n"), 422, "has no rows"),
                Arguments.of("a byte order mark alone", NDJSON, bytes(0xef, 0xbb, 0xbf), 422, "has no rows"),
                Arguments.of("nothing, as CSV", CSV, bytes(""), 422, "has no rows"),
                Arguments.of("a header alone", CSV, bytes(HEADER), 422, "has no rows"),
                Arguments.of("another header", CSV, bytes("Personalnummer;Name\r\n1;2\r\n"), 422, "unknown:"),
                Arguments.of("no header", CSV, bytes(cells("IAEA-1")), 422, "missing:"),
                Arguments.of("a column twice", CSV, bytes(HEADER.strip() + ",email\r\n"), 422, "twice: \"email\""),
                Arguments.of("no key", CSV, bytes(HEADER.substring(15)), 422, "missing: employeeNumber or id"),
                Arguments.of("a quote never closed", CSV, bytes(HEADER + cells("1") + "2,\"x\r\n3"), 400, "line 3"),
                Arguments.of("text after a quote", CSV, bytes(HEADER + "\"1\"2,\r\n"), 400, "line 2"),
                Arguments.of("a cell too long", CSV, bytes(HEADER + "x".repeat(70_000)), 400, "line 2"),
                Arguments.of("too many cells", CSV, bytes(HEADER + ",".repeat(70_000)), 400, "line 2"),
                Arguments.of("UTF-16", CSV, HEADER.getBytes(StandardCharsets.UTF_16), 422, "unknown:"),
                Arguments.of("a picture", CSV, bytes(0x89, "PNG\r\n", 0x1a, "\n", 0, 0, 0), 422, "unknown:"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFiles")
    void aFileOfWhichNothingCanBeTakenLeavesNothing(String name, String type, byte[] file, int status, String detail) {
        Response answer = iaea.send("apply", type, file);
        ProblemAnswer.of(answer).mustBe(Set.of(status));
        assertThat(answer.jsonPath().getString("detail")).as(name).contains(detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32"})
    void anotherEncodingIsRefusedRowByRow(String charset) {
        byte[] file = row("IAEA-1", "").getBytes(Charset.forName(charset));
        JsonPath job = iaea.ended(iaea.send("dry-run", NDJSON, file));
        assertThat(job.getInt("refused")).isEqualTo(job.getInt("rows")).isPositive();
    }

    @Test
    void aByteOrderMarkAndCarriageReturnsAreNoHarm() {
        byte[] mark = bytes(0xef, 0xbb, 0xbf);
        String lines = (row("IAEA-10", "") + row("IAEA-11", "")).replace("\n", "\r\n");
        ImportTest.assertCounts(iaea.ended(iaea.send("dry-run", NDJSON, join(mark, bytes(lines)))), "DONE", 2, 0, 0, 0);
        String table = HEADER + cells("IAEA-10") + cells("IAEA-11").strip();
        ImportTest.assertCounts(iaea.ended(iaea.send("dry-run", CSV, join(mark, bytes(table)))), "DONE", 2, 0, 0, 0);
        ImportTest.assertCounts(
                iaea.ended(iaea.send("dry-run", CSV + ";charset=UTF-8", bytes(table.replace("\r\n", "\n")))),
                "DONE",
                2,
                0,
                0,
                0);
    }

    @Test
    void brokenCellsCostTheirRow() {
        byte[] file = join(
                bytes(HEADER + cells("IAEA-20")),
                bytes("IAEA-21,LOCAL_STAFF,KENBO,", 0xff, 0xfe, ",b,2026-01-01,\r\n"),
                bytes("IAEA-22,LOCAL_STAFF,KENBO,a", 0, "b,c,2026-01-01,\r\n"),
                bytes("IAEA-23,LOCAL_STAFF,KENBO,a,b,2026-13-01,\r\n"),
                bytes("IAEA-24,local,KENBO,a,b,2026-01-01,\r\n"),
                bytes("IAEA-25,LOCAL_STAFF,KENBO,=1+1,b,2026-01-01,\r\n"),
                bytes("IAEA-20,LOCAL_STAFF,KENBO,a,b,2026-01-01,\r\n"));
        JsonPath job = iaea.ended(iaea.send("dry-run", CSV, file));
        ImportTest.assertCounts(job, "DONE", 2, 0, 0, 5);
        assertThat(iaea.rows(job, "&outcome=REFUSED"))
                .extracting(row -> row.get("field"))
                .containsExactly("familyName", "familyName", "assignedFrom", "category", "employeeNumber");
    }

    @Test
    void theSecondOfTwoRowsWithOneNumberIsRefusedWithTheFirstsLineAcrossChunksToo() {
        StringBuilder file = new StringBuilder(row("IAEA-30", ""));
        for (int number = 0; number < 1_200; number++) {
            file.append(row("IAEA-3-" + number, ""));
        }
        file.append(row("IAEA-30", "").replace("KENBO", "CHGVA"));
        JsonPath job = iaea.imported("dry-run", NDJSON, file.toString());
        ImportTest.assertCounts(job, "DONE", 1_201, 0, 0, 1);
        assertThat(iaea.rows(job, "&outcome=REFUSED"))
                .extracting(row -> row.get("line"), row -> row.get("reason"))
                .containsExactly(tuple(1_202, "stands in line 1 already"));
    }

    @Test
    void whatIsNoFileIsRefusedBeforeItIsRead() {
        byte[] file = bytes(row("IAEA-1", ""));
        ProblemAnswer.of(iaea.send("apply", "application/json", file)).mustBe(Set.of(415));
        ProblemAnswer.of(iaea.send("apply", "application/gzip", file)).mustBe(Set.of(415));
        ProblemAnswer.of(iaea.send("sometimes", NDJSON, file)).mustBe(Set.of(400));
        ProblemAnswer.of(iaea.call()
                        .header("Content-Encoding", "gzip")
                        .contentType(NDJSON)
                        .body(file)
                        .post(ImportClient.IMPORTS))
                .mustBe(Set.of(415));
    }

    @Test
    void anOrganizationThatIsNotRegisteredIsToldSo() {
        ImportClient nobody = new ImportClient("NO-SUCH");
        ProblemAnswer.of(nobody.send("apply", NDJSON, bytes(row("X-1", "")))).mustBe(Set.of(422));
    }

    @Test
    void aLineOfAGigabyteStopsAtTheLimitAndIsNeverHeld() throws IOException {
        byte[] piece = bytes("x".repeat(1 << 20));
        long before = usedAfterCollection();
        long most = 0;
        try (RawUpload upload = RawUpload.begin(iaea.token(), NDJSON, -1)) {
            int sent = 0;
            try {
                for (; sent < 1_024 && !upload.isAnswered(); sent++) {
                    upload.chunk(piece);
                    if (sent % 128 == 127) {
                        most = Math.max(most, usedAfterCollection());
                    }
                }
            } catch (IOException refusedWhileSending) {
                assertThat(sent).isGreaterThanOrEqualTo(512);
            }
            assertThat(upload.answer()).startsWith("HTTP/1.1 413").contains("/problems/payload-too-large");
            assertThat(sent).isBetween(512, 1_023);
        }
        assertThat(most - before).as("bytes held in memory").isLessThan(64 << 20);
    }

    @Test
    void anAnnouncedGigabyteIsRefusedAtOnce() throws IOException {
        try (RawUpload upload = RawUpload.begin(iaea.token(), NDJSON, 1L << 30)) {
            assertThat(upload.answer()).startsWith("HTTP/1.1 413").contains("/problems/payload-too-large");
        }
    }

    @Test
    void whoMayNotImportIsToldSoWhateverTheySend() throws IOException {
        for (Map.Entry<String, String> other :
                Map.of("403", Tokens.reporting(), "401", Tokens.expired()).entrySet()) {
            try (RawUpload upload = RawUpload.begin(other.getValue(), NDJSON, 100 << 20)) {
                assertThat(upload.answer()).startsWith("HTTP/1.1 " + other.getKey());
            }
        }
    }

    @Test
    void aMillionRowsAreTakenAndOneMoreIsNot() {
        String rows = "{}\n".repeat(ImportView.MAX_ROWS);
        ProblemAnswer.of(iaea.send("dry-run", NDJSON, bytes(rows + "{}"))).mustBe(Set.of(413));
    }

    /** Whatever was sent, nothing of it lies about when it has been answered. */
    @AfterEach
    void nothingIsLeftInStaging() throws SQLException {
        List<Map<String, Object>> left = new ArrayList<>();
        TestDatabase.of("personnel")
                .runtime()
                .query("select j.state from import_chunk c join import_job j on j.id = c.job"
                        + " where j.state not in ('QUEUED', 'RUNNING', 'RECEIVING')")
                .forEach(left::add);
        assertThat(left).isEmpty();
    }

    private static long usedAfterCollection() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** A row of somebody in order, but for these fields. */
    private static byte[] text(String fields) {
        String name = fields.substring(1, fields.indexOf('"', 1));
        String row = row("IAEA-X", "").strip().replaceFirst("\"" + name + "\":\"[^\"]*\",?", "");
        return bytes(row.replaceFirst(",?}$", "") + "," + fields + "}");
    }

    private static byte[] bytes(Object... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Object part : parts) {
            switch (part) {
                case Integer one -> all.write(one);
                default -> all.writeBytes(part.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        return all.toByteArray();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
