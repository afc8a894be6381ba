package org.fieldsecurity.kit.test.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.logging.Level;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.fieldsecurity.kit.test.problem.ProblemAnswer;
import org.junit.jupiter.api.Test;

/** A body that grows past the limit is refused while it comes, and nobody is alarmed. */
@SampleTest
class OversizedBodyTest {

    private static final int CHUNK = 64 * 1024;

    @TestHTTPResource("/sample/v1/notes")
    URI notes;

    @Test
    void aStreamedBodyOverTheLimitIsA413AndNoErrorInTheLog() throws IOException {
        try (CapturedLog log = new CapturedLog()) {
            for (int time = 0; time < 3; time++) {
                ProblemAnswer.parse(stream(40)).mustBe(Set.of(413));
            }
            await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(
                            log.lines())
                    .filteredOn(line -> line.level().intValue() >= Level.WARNING.intValue())
                    .isEmpty());
        }
    }

    @Test
    void aStreamedBodyWithinTheLimitIsRead() throws IOException {
        ProblemAnswer.parse(stream(3)).mustBe(Set.of(400));
    }

    /** The answer to a body of so many chunks. */
    private String stream(int chunks) throws IOException {
        try (Socket socket = new Socket(notes.getHost(), notes.getPort())) {
            socket.setSoTimeout(20_000);
            var out = socket.getOutputStream();
            out.write(("POST " + notes.getPath() + " HTTP/1.1\r\nHost: " + notes.getAuthority()
                            + "\r\nAuthorization: Bearer " + Tokens.organizationSystem("UNDP")
                            + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n"
                            + "Connection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = (Integer.toHexString(CHUNK) + "\r\n" + "x".repeat(CHUNK) + "\r\n")
                    .getBytes(StandardCharsets.US_ASCII);
            try {
                for (int sent = 0; sent < chunks; sent++) {
                    out.write(chunk);
                }
                out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            } catch (IOException refusedWhileSending) {
                return answer(socket);
            }
            return answer(socket);
        }
    }

    private static String answer(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        StringBuilder answer = new StringBuilder();
        byte[] buffer = new byte[4096];
        try {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                answer.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
            }
        } catch (IOException closedByTheServer) {
            return answer.toString();
        }
        return answer.toString();
    }
}
