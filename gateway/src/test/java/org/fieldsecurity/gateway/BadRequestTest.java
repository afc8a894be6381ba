package org.fieldsecurity.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a caller sends: a problem with a body, never a 500, and no service sees what it must not. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class BadRequestTest {

    private List<TestService> services = List.of();
    private int before;

    @BeforeEach
    void count() {
        services = List.of(Surroundings.PERSONNEL, Surroundings.CLEARANCE, Surroundings.TRAINING);
        before = arrived();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//personnel/v1/people",
                "/personnel//v1/people",
                "/personnel/v1//people",
                "/personnel/../clearance/v1/feed",
                "/personnel/v1/../../q/health",
                "/personnel/./v1/people",
                "/personnel/%2e%2e/clearance/v1/feed",
                "/personnel/%2E%2E/q/health",
                "/personnel/.%2e/q/health",
                "/personnel/..%2fq/health",
                "/personnel/v1%2fpeople",
                "/personnel%2fv1/people",
                "/personnel/..;/q/health",
                "/personnel;x=1/v1/people",
                "/personnel/%252e%252e/q/health",
                "/personnel/..\\q\\health",
                "/personnel/%5c..%5cq/health",
                "/personnel/v1/people%00",
                "/personnel/v1/people?filter={x}",
                "/personnel/v1/people?filter=%zz",
                "/personnel/v1/people?filter=a|b",
                "/personnel/v1/people%0d%0aX-Injected:%201",
                "/personnel/v1/people%zz",
                "/personnel/v1/people%2",
                "/training/v1/certificates/verify/%2e%2e",
                "/training/v1/certificates/verify/..",
                "/training/v1/certificates/verify/a%2f..%2f..%2fsecret",
                "/clearance/v1/slip-keys/../feed",
                "/personnel/v1/people#part",
                "http://clearance.internal/q/health",
                "personnel/v1/people",
                "*",
            })
    void a_path_that_can_be_read_in_two_ways_is_refused(String target) {
        String answer = Raw.get(target);
        assertEquals("HTTP/1.1 400 Bad Request", firstLine(answer), answer);
        assertTrue(answer.contains("/problems/malformed-request"), answer);
        assertEquals(before, arrived(), "no service may see it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q/openapi",
                "/q/metrics",
                "/q/dev-ui",
                "/personnel",
                "/personnel/",
                "/personnelx/v1/people",
                "/Personnel/v1/people",
                "/nothing",
                "/webjars/swagger-ui/5.34.1/index.html",
                "/application.properties",
                "/META-INF/MANIFEST.MF",
            })
    void an_unknown_path_is_told_the_known_ones(String target) {
        String answer = Raw.get(target);
        assertEquals("HTTP/1.1 404 Not Found", firstLine(answer), answer);
        assertTrue(answer.contains("/problems/not-found"), answer);
        assertEquals(before, arrived());
    }

    @Test
    void the_404_names_every_prefix() {
        given().get("/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body(
                        "detail",
                        allOf(
                                containsString("/personnel/v1"),
                                containsString("/clearance/v1"),
                                containsString("/training/v1"),
                                containsString("/inspection/v1")));
    }

    @Test
    void pages_can_only_be_read() {
        for (String page : List.of("/", "/problems/", "/problems/not-found", "/contracts/", "/assets/site.css")) {
            given().body("{}")
                    .post(page)
                    .then()
                    .statusCode(405)
                    .header("Allow", equalTo("GET, HEAD"))
                    .body("type", equalTo("/problems/method-not-allowed"));
        }
    }

    @Test
    void a_long_address_and_large_headers_are_refused_with_a_problem() {
        given().auth()
                .oauth2(TestRealm.token())
                .get("/personnel/v1/people?q=" + "x".repeat(5_000))
                .then()
                .statusCode(414)
                .body("type", equalTo("/problems/uri-too-long"));
        given().header("X-Large", "x".repeat(17_000))
                .get("/personnel/v1/people")
                .then()
                .statusCode(431)
                .body("type", equalTo("/problems/header-too-large"));
        assertEquals(before, arrived());
    }

    @Test
    void what_the_parser_itself_refuses_is_no_500() {
        assertEquals("414", status(Raw.get("/personnel/" + "x".repeat(40_000))));
        assertEquals("431", status(Raw.exchange("GET / HTTP/1.1\r\nHost: g\r\nX: " + "x".repeat(80_000) + "\r\n\r\n")));
        assertEquals("400", status(Raw.exchange("NOT HTTP\r\n\r\n")));
        assertEquals("400", status(Raw.exchange("GET / HTTP/1.1\r\nHost: g\r\nContent-Length: -1\r\n\r\n")));
        assertEquals("400", status(Raw.exchange("GET / HTTP/1.1\r\nHost: g\r\nBad Header: 1\r\n\r\n")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("smuggling")
    void a_body_with_two_lengths_carries_no_second_request(String name, String framing) {
        String answer = Raw.exchange("POST /personnel/v1/count HTTP/1.1\r\nHost: g\r\nAuthorization: Bearer "
                + TestRealm.token() + "\r\n" + framing);
        assertTrue(
                Surroundings.CLEARANCE.arrived().stream().noneMatch(target -> target.contains("smuggled")),
                "smuggled past the token check: " + answer);
        assertTrue(
                Surroundings.PERSONNEL.arrived().stream().noneMatch(target -> target.contains("smuggled")),
                "smuggled past the token check: " + answer);
        assertTrue(List.of("", "400", "501").contains(status(answer)), answer);
    }

    static Stream<Arguments> smuggling() {
        String inner = "GET /clearance/v1/smuggled HTTP/1.1\r\nHost: g\r\n\r\n";
        return Stream.of(
                Arguments.of(
                        "length and chunks",
                        "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + inner),
                Arguments.of(
                        "two lengths", "Content-Length: 0\r\nContent-Length: " + inner.length() + "\r\n\r\n" + inner),
                Arguments.of("a list of lengths", "Content-Length: 0, " + inner.length() + "\r\n\r\n" + inner),
                Arguments.of("an odd coding", "Transfer-Encoding: xchunked\r\n\r\n" + inner),
                Arguments.of("two codings", "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n" + inner),
                Arguments.of(
                        "coding twice",
                        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n" + inner),
                Arguments.of("length with a sign", "Content-Length: +0\r\n\r\n" + inner),
                Arguments.of("broken chunk", "Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n" + inner));
    }

    @Test
    void a_request_without_a_host_is_refused_with_a_problem() {
        String answer = Raw.exchange("GET / HTTP/1.1\r\nConnection: close\r\n\r\n");
        assertEquals("400", status(answer));
        assertTrue(answer.contains("/problems/malformed-request"), answer);
    }

    @Test
    void a_request_without_its_body_ends_without_a_500() {
        String answer = Raw.exchange("POST /personnel/v1/count HTTP/1.1\r\nHost: g\r\nAuthorization: Bearer "
                + TestRealm.token() + "\r\nContent-Length: 10\r\n\r\nabc");
        assertTrue(answer.isEmpty() || !status(answer).equals("500"), answer);
    }

    private int arrived() {
        return services.stream().mapToInt(service -> service.arrived().size()).sum();
    }

    private static String firstLine(String answer) {
        return answer.lines().findFirst().orElse("");
    }

    private static String status(String answer) {
        String[] parts = firstLine(answer).split(" ");
        return parts.length > 1 ? parts[1] : firstLine(answer);
    }
}
