package org.fieldsecurity.gateway;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.awaitility.Awaitility;
import org.fieldsecurity.gateway.access.AccessLog;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class AccessLogTest {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler capture = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line instanceof ExtLogRecord formatted ? formatted.getFormattedMessage() : line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger(AccessLog.CATEGORY).addHandler(capture);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger(AccessLog.CATEGORY).removeHandler(capture);
    }

    @Test
    void a_line_tells_method_route_status_duration_and_name_and_nothing_personal() {
        given().auth()
                .oauth2(TestRealm.token())
                .header("X-Request-Id", "line-1")
                .get("/personnel/v1/people/amina?name=Diallo");

        String line = line("line-1");
        assertTrue(line.matches("GET /personnel/\\* 200 \\d+ ms id=line-1 problem=-"), line);
    }

    @Test
    void a_line_tells_the_problem() {
        given().header("X-Request-Id", "line-2").get("/personnel/v1/people/amina");

        String line = line("line-2");
        assertTrue(line.matches("GET /personnel/\\* 401 \\d+ ms id=line-2 problem=unauthenticated"), line);
    }

    @Test
    void an_answer_that_broke_off_has_its_line_too() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + RestAssured.port + "/clearance/v1/cut"))
                    .header("Authorization", "Bearer " + TestRealm.token())
                    .header("X-Request-Id", "line-3")
                    .build();
            assertThrows(IOException.class, () -> client.send(request, HttpResponse.BodyHandlers.ofString()));
        }
        String line = line("line-3");
        assertTrue(line.endsWith("id=line-3 problem=- (cut off)"), line);
    }

    @Test
    void a_method_that_nobody_knows_is_not_written_down() {
        Raw.exchange("SECRETWORD / HTTP/1.1\r\nHost: g\r\nX-Request-Id: line-4\r\nConnection: close\r\n\r\n");

        assertTrue(line("line-4").startsWith("OTHER / 405 "), line("line-4"));
    }

    private String line(String id) {
        Awaitility.await().atMost(Duration.ofSeconds(3)).until(() -> lines.stream()
                .anyMatch(line -> line.contains("id=" + id)));
        List<String> matching =
                lines.stream().filter(line -> line.contains("id=" + id)).toList();
        assertEquals(1, matching.size());
        return matching.getFirst();
    }
}
