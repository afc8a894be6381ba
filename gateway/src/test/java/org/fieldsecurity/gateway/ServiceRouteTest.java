package org.fieldsecurity.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ServiceRouteTest {

    @Test
    void method_path_query_and_body_arrive_unchanged() {
        caller().urlEncodingEnabled(false)
                .contentType("application/json")
                .body("{\"name\":\"Ngũgĩ\"}")
                .patch("/personnel/v1/people/%D0%96?filter=a%2Fb&filter=c..d")
                .then()
                .statusCode(200)
                .body("service", equalTo("personnel"))
                .body("method", equalTo("PATCH"))
                .body("uri", equalTo("/personnel/v1/people/%D0%96?filter=a%2Fb&filter=c..d"))
                .body("body", equalTo("{\"name\":\"Ngũgĩ\"}"));
    }

    @Test
    void each_prefix_leads_to_its_service() {
        caller().get("/clearance/v1/requests").then().body("service", equalTo("clearance"));
        caller().get("/training/v1/courses").then().body("service", equalTo("training"));
    }

    @Test
    void the_service_learns_who_asked_through_which_door() {
        caller().header("X-Forwarded-For", "203.0.113.9")
                .header("Forwarded", "for=203.0.113.9")
                .header("X-Forwarded-Host", "evil.example")
                .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
                .get("/personnel/v1/people")
                .then()
                .statusCode(200)
                .body("headers.'x-forwarded-for'[0]", equalTo("127.0.0.1"))
                .body("headers.'x-forwarded-proto'[0]", equalTo("http"))
                .body("headers.'x-forwarded-host'[0]", equalTo("127.0.0.1:" + RestAssured.port))
                .body("headers.'x-forwarded-host'.size()", is(1))
                .body("headers", not(hasKey("forwarded")))
                .body("headers.authorization[0]", equalTo("Bearer " + TOKEN))
                .body("headers.traceparent[0]", equalTo("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));
    }

    @Test
    void a_request_keeps_its_name_all_the_way() {
        caller().header("X-Request-Id", "abc-123")
                .get("/personnel/v1/people")
                .then()
                .header("X-Request-Id", equalTo("abc-123"))
                .body("headers.'x-request-id'[0]", equalTo("abc-123"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "two words",
                "<script>",
                "0123456789012345678901234567890123456789012345678901234567890123456789"
            })
    void a_name_that_is_absent_or_not_plain_is_replaced(String name) {
        caller().header("X-Request-Id", name)
                .get("/personnel/v1/people")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    }

    @Test
    void headers_of_one_connection_end_at_the_gateway_in_both_directions() {
        caller().header("Connection", "keep-alive, X-Private")
                .header("X-Private", "between us")
                .header("Proxy-Authorization", "Basic eDp5")
                .get("/personnel/v1/people")
                .then()
                .statusCode(200)
                .body("headers", not(hasKey("x-private")))
                .body("headers", not(hasKey("proxy-authorization")));
        caller().get("/personnel/v1/hop")
                .then()
                .statusCode(200)
                .header("X-Private", nullValue())
                .header("Server", nullValue())
                .header("X-Public", equalTo("for all"));
    }

    @Test
    void a_body_up_to_the_limit_is_carried_in_parts() {
        caller().body(new byte[Surroundings.BODY_LIMIT])
                .post("/personnel/v1/count")
                .then()
                .statusCode(200)
                .body("bytes", is(Surroundings.BODY_LIMIT))
                .body("parts", greaterThan(1));
    }

    @Test
    void a_body_that_says_it_is_too_large_is_refused_before_the_service_sees_it() {
        int before = Surroundings.PERSONNEL.arrived().size();
        caller().body(new byte[Surroundings.BODY_LIMIT + 1])
                .post("/personnel/v1/count")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/payload-too-large"))
                .body("detail", containsString(String.valueOf(Surroundings.BODY_LIMIT)));
        assertEquals(before, Surroundings.PERSONNEL.arrived().size());
    }

    @Test
    void a_body_in_chunks_is_cut_off_at_the_limit() throws Exception {
        int before = Surroundings.PERSONNEL.brokenOff();
        byte[] large = new byte[Surroundings.BODY_LIMIT * 20];
        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri("/personnel/v1/count"))
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))));
        assertEquals(413, answer.statusCode());
        assertTrue(answer.body().contains("/problems/payload-too-large"), answer.body());
        Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> Surroundings.PERSONNEL.brokenOff() > before);
    }

    @Test
    void a_small_body_in_chunks_is_carried() throws Exception {
        byte[] small = new byte[20_000];
        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri("/personnel/v1/count"))
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(small))));
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("\"bytes\":20000"), answer.body());
    }

    @Test
    void an_answer_is_passed_on_as_it_comes() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<InputStream> answer = client.send(
                    authorized(HttpRequest.newBuilder(uri("/personnel/v1/slow-parts")))
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            var lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
            assertEquals("first", lines.readLine());
            long first = System.nanoTime();
            assertEquals("second", lines.readLine());
            assertTrue(System.nanoTime() - first > 300_000_000L, "the first part must not wait for the second");
        }
    }

    @Test
    void a_caller_that_expects_to_be_told_to_continue_is_told() {
        String answer = Raw.exchange("POST /personnel/v1/count HTTP/1.1\r\nHost: g\r\nAuthorization: Bearer " + TOKEN
                + "\r\nExpect: 100-continue\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc");
        assertTrue(answer.startsWith("HTTP/1.1 100 Continue"), answer);
        assertTrue(answer.contains("\"bytes\":3"), answer);
    }

    @Test
    void a_dead_service_is_named_and_the_others_go_on() {
        caller().get("/inspection/v1/missions")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", equalTo("5"))
                .body("type", equalTo("/problems/upstream-unavailable"))
                .body("detail", allOf(containsString("inspection"), not(containsString("127.0.0.1"))));
        caller().get("/personnel/v1/people").then().statusCode(200);
    }

    @Test
    void a_dead_service_is_named_to_a_caller_with_a_body_too() {
        caller().body(new byte[Surroundings.BODY_LIMIT])
                .post("/inspection/v1/missions")
                .then()
                .statusCode(503)
                .body("type", equalTo("/problems/upstream-unavailable"));
    }

    @Test
    void a_service_that_hangs_is_given_up() {
        caller().get("/clearance/v1/hang")
                .then()
                .statusCode(504)
                .contentType("application/problem+json")
                .header("Retry-After", equalTo("10"))
                .body("type", equalTo("/problems/upstream-timeout"))
                .body("detail", containsString("clearance"));
    }

    @Test
    void a_service_that_drops_the_connection_is_away() {
        caller().get("/clearance/v1/drop")
                .then()
                .statusCode(503)
                .body("type", equalTo("/problems/upstream-unavailable"));
    }

    @Test
    void an_answer_that_breaks_off_never_looks_whole() {
        assertThrows(IOException.class, () -> send(HttpRequest.newBuilder(uri("/clearance/v1/cut"))));
        caller().get("/clearance/v1/requests").then().statusCode(200);
    }

    @Test
    void a_problem_of_the_service_stays_its_own() {
        caller().get("/personnel/v1/fails")
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("7"))
                .body(equalTo("own words"));
    }

    @Test
    void a_caller_that_leaves_is_not_waited_for() throws Exception {
        int before = Surroundings.TRAINING.brokenOff();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.getOutputStream()
                    .write(("GET /training/v1/hang HTTP/1.1\r\nHost: g\r\nAuthorization: Bearer " + TOKEN + "\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> Surroundings.TRAINING.arrived().contains("/training/v1/hang"));
        }
        Awaitility.await().atMost(Duration.ofMillis(1_200)).until(() -> Surroundings.TRAINING.brokenOff() > before);
    }

    private static final String TOKEN = TestRealm.token();

    private static RequestSpecification caller() {
        return given().auth().oauth2(TOKEN);
    }

    private static URI uri(String path) {
        return URI.create("http://localhost:" + RestAssured.port + path);
    }

    private static HttpRequest.Builder authorized(HttpRequest.Builder request) {
        return request.header("Authorization", "Bearer " + TOKEN);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(authorized(request).build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
