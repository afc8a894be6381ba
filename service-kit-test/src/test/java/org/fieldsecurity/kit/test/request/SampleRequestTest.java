package org.fieldsecurity.kit.test.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.fieldsecurity.kit.test.contract.Contract;
import org.fieldsecurity.kit.test.contract.GoodContract;
import org.junit.jupiter.api.Test;

class SampleRequestTest {

    private final Contract contract = GoodContract.load();

    @Test
    void theExamplesOfTheContractMakeARightRequest() {
        SampleRequest replace = SampleRequest.of(contract.operation("replacePost"));

        assertThat(replace.method()).isEqualTo("PUT");
        assertThat(replace.target()).isEqualTo("/sample/v1/posts/01890000-0000-7000-8000-000000000001");
        assertThat(replace.headers()).containsOnly(Map.entry("If-Match", "\"1\""));
        assertThat(replace.contentType()).isEqualTo("application/json");
        assertThat(replace.body())
                .isEqualTo("{\"title\":\"Driver\",\"status\":\"OPEN\",\"opens\":\"2026-03-01\",\"seats\":2,"
                        + "\"remote\":true,\"tags\":[\"field\"]}");
    }

    @Test
    void optionalQueryParametersAreLeftOutUnlessAsked() {
        assertThat(SampleRequest.of(contract.operation("listPosts")).target()).isEqualTo("/sample/v1/posts");
        assertThat(SampleRequest.of(contract.operation("listPosts"), Map.of("limit", "%00"))
                        .target())
                .isEqualTo("/sample/v1/posts?limit=%00");
    }

    @Test
    void everyRequestHasItsOwnIdempotencyKey() {
        var create = contract.operation("createPost");
        assertThat(SampleRequest.of(create).headers().get("Idempotency-Key"))
                .isNotEqualTo(SampleRequest.of(create).headers().get("Idempotency-Key"));
    }

    @Test
    void itArrivesAsItIs() throws IOException {
        try (var server = new ObservedServer(asked -> ObservedServer.Answer.problem(404))) {
            var answer = SampleRequest.of(contract.operation("createPost"))
                    .as("a-token")
                    .withBody("{\"title\": \"\\u0000 Ж\"}")
                    .send();
            var listed = SampleRequest.of(contract.operation("listPosts"), Map.of("status", "a%00b%ff"))
                    .send();

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(listed.statusCode()).isEqualTo(404);
            assertThat(server.asked().getFirst()).satisfies(asked -> {
                assertThat(asked.method()).isEqualTo("POST");
                assertThat(asked.contentType()).isEqualTo("application/json");
                assertThat(asked.token()).isEqualTo("Bearer a-token");
                assertThat(asked.key()).isNotBlank();
                assertThat(asked.body()).isEqualTo("{\"title\": \"\\u0000 Ж\"}");
            });
            assertThat(server.asked().getLast().target()).isEqualTo("/sample/v1/posts?status=a%00b%ff");
        }
    }
}
