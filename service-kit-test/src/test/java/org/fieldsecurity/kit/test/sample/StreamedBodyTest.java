package org.fieldsecurity.kit.test.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An operation that reads its body as it comes may take a long one; all others have their limit as before. */
@SampleTest
class StreamedBodyTest {

    private static final int LIMIT = 4 * 1024 * 1024;
    private static final String STREAMS = "/sample/v1/bulk-probe/streams";
    private static final String REFUSALS = "/sample/v1/bulk-probe/refusals";

    @TestHTTPResource("/")
    URI server;

    @Test
    void aBodyUpToItsOwnLimitIsReadAndAnAnnouncedLongerOneIsRefused() {
        RestAssured.given()
                .body(new byte[LIMIT])
                .post(STREAMS)
                .then()
                .statusCode(200)
                .body("bytes", equalTo(LIMIT));
        assertThat(exchange(STREAMS, "Content-Length: " + (LIMIT + 1), 0))
                .startsWith("HTTP/1.1 413")
                .contains("/problems/payload-too-large", Integer.toString(LIMIT));
    }

    @Test
    void aPathThatOnlyLooksLikeItHasTheLimitOfAll() {
        assertThat(exchange(STREAMS + "/", "Content-Length: " + LIMIT, 0)).startsWith("HTTP/1.1 413");
        assertThat(exchange("/sample/v1/notes", "Content-Length: " + LIMIT, 0)).startsWith("HTTP/1.1 413");
    }

    @Test
    void whoIsStillSendingGetsTheAnswerAndThenTheEndOfTheConnection() {
        assertThat(exchange(REFUSALS, "Content-Length: " + LIMIT, LIMIT / 2))
                .startsWith("HTTP/1.1 200")
                .containsIgnoringCase("connection: close")
                .endsWith("{\"read\":false}");
    }

    @ParameterizedTest
    @CsvSource({"0,true", "1,true", "20000,true", "3000000,true", "0,false", "20000,false", "3000000,false"})
    void whoIsGoneIsNoticedLongBeforeTheirSilenceWouldBe(int sent, boolean reset) throws Exception {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + STREAMS + " HTTP/1.1\r\nHost: " + server.getAuthority()
                            + "\r\nContent-Type: application/octet-stream\r\nContent-Length: " + LIMIT + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[sent]);
            if (reset) {
                socket.setSoLinger(true, 0);
            }
        }
        await().during(Duration.ofSeconds(1))
                .atMost(Duration.ofSeconds(20))
                .until(() -> BulkProbeResource.READING.get() == 0);
    }

    /** Sends a head and so many bytes, and reads until the server closes. */
    private String exchange(String path, String length, int bytes) {
        StringBuilder answer = new StringBuilder();
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + path + " HTTP/1.1\r\nHost: " + server.getAuthority()
                            + "\r\nContent-Type: application/octet-stream\r\n" + length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[bytes]);
            InputStream in = socket.getInputStream();
            byte[] buffer = new byte[4096];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                answer.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
            }
        } catch (IOException closedByTheServer) {
            return answer.toString();
        }
        return answer.toString();
    }
}
