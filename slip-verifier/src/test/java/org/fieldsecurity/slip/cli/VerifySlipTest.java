package org.fieldsecurity.slip.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.fieldsecurity.slip.Slips;
import org.fieldsecurity.slip.key.SlipSigningKey;
import org.fieldsecurity.slip.scan.PrintedPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifySlipTest {

    private static final Instant TRAVEL = Instant.parse("2026-03-10T12:00:00Z");

    @TempDir
    Path folder;

    private String keys;
    private String page;

    record Run(int exit, String out, String err) {}

    @BeforeEach
    void writeFiles() throws IOException {
        keys = write("keys.json", Slips.KEY.publicKeys().toJson());
        page = folder.resolve("slip.pdf").toString();
        Files.write(Path.of(page), PrintedPage.with(Slips.signed(), 160));
    }

    @Test
    void aGenuinePageIsToldInFull() {
        var run = run("--keys", keys, page);
        assertThat(run.exit).isZero();
        assertThat(run.out)
                .startsWith("GENUINE")
                .contains(Slips.code().shortCode().toString(), "آمنة", "KENBO to CDGOM, 2026-03-09 to 2026-03-20")
                .contains("not checked against a revocation list");
    }

    @Test
    void aRevokedPageIsToldAndTheListsAgeOtherwise() throws IOException {
        var other =
                "{\"asOf\":\"2026-03-09T00:00:00Z\",\"slips\":[{\"slipId\":\"%s\",\"revokedAt\":\"2026-03-08T00:00:00Z\"}]}";
        var revoked = run("--keys", keys, "--revoked", write("r.json", other.formatted(Slips.SLIP)), page);
        assertThat(revoked.exit).isEqualTo(11);
        assertThat(revoked.out).startsWith("REVOKED at 2026-03-08T00:00:00Z");
        var clean = run("--keys", keys, "--revoked", write("c.json", other.formatted(Slips.AMINA)), page);
        assertThat(clean.exit).isZero();
        assertThat(clean.out).contains("revocation list of 2026-03-09T00:00:00Z");
    }

    @Test
    void anExpiredPageAnAlteredTextAndAnotherPersonAreTold() throws IOException {
        assertThat(run("--keys", keys, "--at", "2026-04-01T00:00:00Z", page).exit)
                .isEqualTo(10);
        var altered = write("slip.txt", Slips.signed().replace("FSS1:", "FSS1:0"));
        var run = run("--keys", keys, altered);
        assertThat(run.exit).isEqualTo(12);
        assertThat(run.out).startsWith("FORGED").doesNotContain("Amina");
        assertThat(run("--keys", keys, "--person", Slips.SLIP.toString(), page).exit)
                .isEqualTo(14);
        assertThat(run("--keys", keys, "--person", Slips.AMINA.toString(), page).exit)
                .isZero();
    }

    @Test
    void aFileWithoutACodeIsTold() throws IOException {
        assertThat(run("--keys", keys, write("note.txt", "hello")).exit).isEqualTo(13);
    }

    @Test
    void brokenInputIsAnErrorInOneLine() throws IOException {
        assertThat(run("--keys", keys, "absent.pdf").err).isEqualTo("slip-verifier: there is no file absent.pdf\n");
        var brokenKeys = run("--keys", write("broken.json", "{"), page);
        assertThat(brokenKeys.exit).isEqualTo(1);
        assertThat(brokenKeys.err).isEqualTo("slip-verifier: This is not JSON.\n");
        var brokenList = run("--keys", keys, "--revoked", write("broken.json", "{}"), page);
        assertThat(brokenList.exit).isEqualTo(1);
        assertThat(run("--keys", keys, write("broken.pdf", "%PDF-1.7 nothing")).exit)
                .isEqualTo(1);
    }

    @Test
    void missingArgumentsAreToldWithTheUsage() {
        var run = run(page);
        assertThat(run.exit).isEqualTo(2);
        assertThat(run.err).contains("--keys").contains("Usage:");
    }

    @Test
    void aNewKeyIsPrintedReadyForTheService() {
        var run = run("new-key");
        assertThat(run.exit).isZero();
        assertThat(SlipSigningKey.parse(run.out).id()).hasSize(8);
    }

    private Run run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var exit = VerifySlip.commandLine(InstantSource.fixed(TRAVEL))
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new Run(exit, out.toString(), err.toString());
    }

    private String write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content, UTF_8).toString();
    }
}
