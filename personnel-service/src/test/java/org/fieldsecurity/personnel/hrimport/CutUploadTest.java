package org.fieldsecurity.personnel.hrimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.fieldsecurity.personnel.hrimport.ImportClient.CSV;
import static org.fieldsecurity.personnel.hrimport.ImportClient.HEADER;
import static org.fieldsecurity.personnel.hrimport.ImportClient.NDJSON;
import static org.fieldsecurity.personnel.hrimport.ImportClient.cells;
import static org.fieldsecurity.personnel.hrimport.ImportClient.row;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.fieldsecurity.kit.test.clock.SettableClock;
import org.fieldsecurity.kit.test.postgres.DatabaseRole;
import org.fieldsecurity.kit.test.postgres.TestDatabase;
import org.fieldsecurity.personnel.PersonnelTest;
import org.fieldsecurity.personnel.hrimport.upload.UploadStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A file that never comes whole leaves nothing, wherever it breaks off, and is no fault of ours in the log. */
@PersonnelTest
class CutUploadTest {

    private static final int ROWS = 2_300;
    private static final int CUTS = 25;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ImportClient iom = new ImportClient("IOM");

    @Inject
    UploadStore uploads;

    @Inject
    SettableClock clock;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void whereverAnAnnouncedFileIsCutNothingOfItIsKept() throws IOException, SQLException {
        byte[] file = lines("CUT-A-");
        Random random = new Random(20261125);
        int[] cuts = random.ints(CUTS, 0, file.length).toArray();
        cuts[0] = 0;
        cuts[1] = file.length - 1;
        try (WarningLog log = new WarningLog()) {
            for (int cut : cuts) {
                try (RawUpload upload = RawUpload.begin(iom.token(), NDJSON, file.length)) {
                    upload.send(file, 0, cut);
                    upload.cut();
                }
            }
            assertNothingKept("CUT-A-");
            assertThat(log.lines()).isEmpty();
        }
    }

    @Test
    void whereverAChunkedFileIsCutNothingOfItIsKept() throws IOException, SQLException {
        byte[] file = table("CUT-B-");
        Random random = new Random(20261126);
        try (WarningLog log = new WarningLog()) {
            for (int time = 0; time < CUTS; time++) {
                int cut = time == 0 ? file.length : random.nextInt(file.length);
                try (RawUpload upload = RawUpload.begin(iom.token(), CSV, -1)) {
                    for (int from = 0; from < cut; from += 64 * 1024) {
                        upload.chunk(Arrays.copyOfRange(file, from, Math.min(cut, from + 64 * 1024)));
                    }
                    if (time % 2 == 0) {
                        upload.cut();
                    }
                }
            }
            assertNothingKept("CUT-B-");
            assertThat(log.lines()).isEmpty();
        }
    }

    @Test
    void aSenderWhoseInstanceIsGoneIsGivenUpAndCannotFinish() throws IOException, SQLException {
        byte[] file = lines("CUT-C-");
        try (RawUpload upload = RawUpload.begin(iom.token(), NDJSON, file.length)) {
            upload.send(file, 0, file.length / 2);
            await().atMost(PATIENCE).until(() -> count("select count(*) from import_chunk") > 0);
            clock.advance(Duration.ofMinutes(3));
            uploads.abandonExpired();
            assertThat(count("select count(*) from import_chunk")).isZero();
            upload.send(file, file.length / 2, file.length);
            assertThat(upload.answer()).startsWith("HTTP/1.1 409").contains("came too slowly");
        }
        assertNothingKept("CUT-C-");
    }

    private void assertNothingKept(String numbers) throws SQLException {
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(count("select count(*) from import_job where state = 'RECEIVING'"))
                    .isZero();
            assertThat(count("select count(*) from import_chunk")).isZero();
        });
        assertThat(people(numbers + "%")).isZero();
        assertThat(count("select count(*) from import_row r join import_job j on j.id = r.job"
                        + " where j.state = 'ABANDONED'"))
                .isZero();
        assertThat(count("select count(*) from import_job where organization = 'IOM' and state = 'ABANDONED'"))
                .isPositive();
    }

    private static byte[] lines(String prefix) {
        StringBuilder file = new StringBuilder();
        for (int number = 0; number < ROWS; number++) {
            file.append(row(prefix + number, ""));
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] table(String prefix) {
        StringBuilder file = new StringBuilder(HEADER);
        for (int number = 0; number < ROWS; number++) {
            file.append(cells(prefix + number));
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static long people(String numbers) throws SQLException {
        return database().value(Long.class, "select count(*) from person where employee_number like ?", numbers);
    }

    private static long count(String sql) throws SQLException {
        return database().value(Long.class, sql);
    }

    private static DatabaseRole database() {
        return TestDatabase.of("personnel").runtime();
    }
}
