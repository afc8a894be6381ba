package org.fieldsecurity.kit.test.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.authorization.AuthorizationTable;
import org.fieldsecurity.kit.test.contract.Contract;
import org.fieldsecurity.kit.test.contract.GoodContract;
import org.fieldsecurity.kit.test.identity.VerifiedToken;
import org.fieldsecurity.kit.test.request.DynamicTests;
import org.fieldsecurity.kit.test.request.ObservedServer;
import org.fieldsecurity.kit.test.request.ObservedServer.Answer;
import org.fieldsecurity.kit.test.request.ObservedServer.Asked;
import org.junit.jupiter.api.Test;

/** Runs the bad input against servers that refuse it well and badly. */
class BadInputTest {

    private static final UUID OFFICIAL = new UUID(7, 7);
    private static final int TOO_MANY_BYTES = 200_000;

    private final BadInput input = new BadInput() {
        @Override
        public UUID personHolding(Office office) {
            return OFFICIAL;
        }

        @Override
        protected AuthorizationTable table() {
            return AuthorizationTable.parse("""
                    listPosts: DESIGNATED_OFFICIAL
                    createPost: DESIGNATED_OFFICIAL
                    replacePost: DESIGNATED_OFFICIAL
                    checkPost: ANYONE
                    """);
        }

        @Override
        protected Contract contract() {
            return GoodContract.load();
        }

        @Override
        protected long tooManyBytes() {
            return TOO_MANY_BYTES;
        }
    };

    @Test
    void aServerThatRefusesEverythingRightlyPasses() throws IOException {
        Map<String, String> results = resultsAgainst(BadInputTest::rightly);
        assertThat(results)
                .hasSizeGreaterThan(150)
                .containsKeys(
                        "createPost/broken JSON",
                        "replacePost/no UUID as path parameter postId",
                        "replacePost/an unknown id as path parameter postId",
                        "listPosts/a number too large as query parameter limit",
                        "listPosts/none of the values expected as query parameter status",
                        "checkPost/a body of the wrong media type",
                        "createPost/a streamed body that is too large")
                .allSatisfy((test, result) -> assertThat(result).as(test).isEqualTo("passed"));
    }

    @Test
    void aServerThatTakesUnknownFieldsIsFound() throws IOException {
        Map<String, String> results = resultsAgainst(asked ->
                asked.body().contains("noSuchField") ? new Answer(201, "application/json", "{}") : rightly(asked));
        assertThat(failed(results)).contains("createPost/an unknown field", "checkPost/an unknown field");
    }

    @Test
    void aServerThatFailsOnANulIsFound() throws IOException {
        Map<String, String> results = resultsAgainst(
                asked -> asked.body().contains("\\u0000") || asked.target().contains("%00")
                        ? Answer.problem(500)
                        : rightly(asked));
        assertThat(failed(results))
                .contains(
                        "createPost/a text with a NUL as title",
                        "replacePost/a NUL as path parameter postId",
                        "listPosts/a NUL as query parameter status");
    }

    @Test
    void aServerThatTellsItsInsidesIsFound() throws IOException {
        Map<String, String> results = resultsAgainst(asked -> {
            Answer answer = rightly(asked);
            return new Answer(
                    answer.status(),
                    answer.contentType(),
                    answer.body().replace("Some", "java.lang.IllegalStateException"));
        });
        assertThat(results.values()).noneMatch("passed"::equals);
    }

    private Map<String, String> resultsAgainst(Function<Asked, Answer> behaviour) throws IOException {
        try (var server = new ObservedServer(behaviour)) {
            return DynamicTests.run(input.everyOperation());
        }
    }

    private static Set<String> failed(Map<String, String> results) {
        return results.entrySet().stream()
                .filter(it -> !it.getValue().equals("passed"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Refuses whatever comes with the status that fits best. */
    private static Answer rightly(Asked asked) {
        boolean open = asked.target().endsWith("post-checks");
        if (!open && asked.token() == null
                || asked.token() != null && VerifiedToken.of(asked.token()).isEmpty()) {
            return Answer.problem(401);
        }
        if ("application/x-unknown".equals(asked.contentType())) {
            return Answer.problem(415);
        }
        long bytes = Math.max(asked.length(), asked.body().length());
        return Answer.problem(bytes >= TOO_MANY_BYTES ? 413 : 400);
    }
}
