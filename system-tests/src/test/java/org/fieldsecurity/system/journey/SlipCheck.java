package org.fieldsecurity.system.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.fieldsecurity.slip.key.SlipKeys;
import org.fieldsecurity.slip.key.SlipSigningKey;
import org.fieldsecurity.slip.scan.SlipScanner;
import org.fieldsecurity.slip.verify.RevocationList;
import org.fieldsecurity.slip.verify.SlipVerifier;
import org.fieldsecurity.slip.verify.Verdict;
import org.fieldsecurity.slip.verify.Verdict.Reason;
import org.fieldsecurity.stack.process.Launch;
import org.fieldsecurity.system.call.Reply;
import org.fieldsecurity.system.suite.Suite;

/** A printed slip at a gate: the page, the keys and the list of withdrawn slips are at hand, the services are not. */
final class SlipCheck {

    private static final String PROGRAM = "slip-verifier/target/slip-verifier.jar";
    private static final int PATIENCE_SECONDS = 60;

    private final Reply page;
    private final Reply keySet;
    private final SlipKeys keys;
    private final SlipVerifier verifier;
    private final String code;
    private final Instant now = InstantSource.system().instant();

    /** Reads the code from the printed page. */
    SlipCheck(Reply page, Reply keySet, Reply revocations) throws IOException {
        System.setProperty("java.awt.headless", "true");
        this.page = page;
        this.keySet = keySet;
        this.keys = SlipKeys.parse(keySet.text());
        this.verifier = new SlipVerifier(keys, Optional.of(RevocationList.parse(revocations.text())));
        this.code = SlipScanner.scan(page.bytes()).orElseThrow(() -> new AssertionError("the page carries no code"));
    }

    void carries(String issued) {
        assertThat(page.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(code).isEqualTo(issued);
    }

    void isGenuineFor(UUID person, List<String> legs) {
        assertThat(verifier.verify(code, now, Optional.of(person)))
                .isInstanceOfSatisfying(Verdict.Genuine.class, genuine -> {
                    assertThat(genuine.code().travellerId()).isEqualTo(person);
                    assertThat(genuine.code().legs().stream().map(leg -> leg.from() + "-" + leg.to()))
                            .containsExactlyElementsOf(legs);
                });
    }

    void isNobodyElses(UUID other) {
        assertThat(verifier.verify(code, now, Optional.of(other))).isInstanceOf(Verdict.OtherPerson.class);
    }

    void endsAt(String validUntil) {
        var end = Instant.parse(validUntil);
        assertThat(verifier.verify(code, end.minus(Duration.ofSeconds(1)), Optional.empty()))
                .isInstanceOf(Verdict.Genuine.class);
        assertThat(verifier.verify(code, end, Optional.empty())).isInstanceOf(Verdict.Expired.class);
    }

    /** One character after the other, so that no part of the code goes unsigned. */
    void isForgedWhenAltered() {
        for (int at = 0; at < code.length(); at++) {
            var altered = code.substring(0, at) + (code.charAt(at) == 'A' ? 'B' : 'A') + code.substring(at + 1);
            assertThat(verifier.verify(altered, now, Optional.empty()))
                    .as("with another character at %s", at)
                    .isInstanceOf(Verdict.Forged.class);
        }
    }

    void isForgedUnderAnotherKey() {
        var other = SlipSigningKey.generate();
        assertForged(new SlipVerifier(other.publicKeys(), Optional.empty()), Reason.UNKNOWN_KEY);
        var otherKey = other.publicKeys().byId().get(other.id());
        var sameName = keys.byId().keySet().stream().collect(Collectors.toMap(id -> id, id -> otherKey));
        assertForged(new SlipVerifier(new SlipKeys(Map.copyOf(sameName)), Optional.empty()), Reason.BAD_SIGNATURE);
    }

    private void assertForged(SlipVerifier other, Reason reason) {
        assertThat(other.verify(code, now, Optional.empty()))
                .isInstanceOfSatisfying(Verdict.Forged.class, forged -> assertThat(forged.reason())
                        .isEqualTo(reason));
    }

    /** The program that is handed out, on the files as they were fetched. */
    void isTakenByTheProgram() throws IOException, InterruptedException {
        var folder = Files.createDirectories(Suite.running().data().resolve("slip"));
        var slip = Files.write(folder.resolve("slip.pdf"), page.bytes());
        var known = Files.write(folder.resolve("keys.json"), keySet.bytes());
        var command = List.of(
                Launch.java(),
                "-jar",
                Suite.root().resolve(PROGRAM).toString(),
                "--keys",
                known.toString(),
                slip.toString());
        var program = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("verdict.txt").toFile())
                .start();
        assertThat(program.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(program.exitValue())
                .as(Files.readString(folder.resolve("verdict.txt")))
                .isZero();
    }
}
