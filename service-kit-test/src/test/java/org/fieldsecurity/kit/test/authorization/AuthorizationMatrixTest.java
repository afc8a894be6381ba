package org.fieldsecurity.kit.test.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.test.contract.Contract;
import org.fieldsecurity.kit.test.contract.GoodContract;
import org.fieldsecurity.kit.test.identity.VerifiedToken;
import org.fieldsecurity.kit.test.request.DynamicTests;
import org.fieldsecurity.kit.test.request.ObservedServer;
import org.fieldsecurity.kit.test.request.ObservedServer.Answer;
import org.fieldsecurity.kit.test.request.ObservedServer.Asked;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;

/** Runs the matrix against servers that authorize well and badly. */
class AuthorizationMatrixTest {

    private final AuthorizationMatrix matrix = new AuthorizationMatrix() {
        @Override
        public UUID personHolding(Office office) {
            return holder(office);
        }

        @Override
        protected AuthorizationTable table() {
            return AuthorizationTable.parse("""
                    listPosts: ANY_PERSON, REPORTING
                    createPost: DESIGNATED_OFFICIAL
                    replacePost: DESIGNATED_OFFICIAL, ADMINISTRATOR
                    checkPost: ANYONE
                    """);
        }

        @Override
        protected Contract contract() {
            return GoodContract.load();
        }
    };

    @Test
    void theTableFitsTheContract() {
        matrix.everyOperationIsInTheTableAndNoOther();
    }

    @Test
    void aServerThatAuthorizesByTheTablePassesEveryTest() throws IOException {
        Map<String, String> results = resultsAgainst(AuthorizationMatrixTest::rightly);
        assertThat(results)
                .hasSize(25 + 26 + 26 + 20)
                .allSatisfy((test, result) -> assertThat(result).as(test).isEqualTo("passed"));
    }

    @Test
    void whoeverIsLetInWithoutSufficingIsFound() throws IOException {
        Map<String, String> results = resultsAgainst(
                asked -> isBy(Office.WARDEN, asked) ? new Answer(200, "text/plain", "") : rightly(asked));
        assertThat(failed(results))
                .containsExactlyInAnyOrder("createPost/WARDEN is refused", "replacePost/WARDEN is refused");
    }

    @Test
    void whoeverIsRefusedThoughSufficingIsFound() throws IOException {
        Map<String, String> results =
                resultsAgainst(asked -> isBy(Office.DESIGNATED_OFFICIAL, asked) ? Answer.problem(403) : rightly(asked));
        assertThat(failed(results)).contains("createPost/DESIGNATED_OFFICIAL is not refused");
    }

    @Test
    void aServerThatTakesAnyTokenIsFound() throws IOException {
        Map<String, String> results =
                resultsAgainst(asked -> asked.token() == null ? rightly(asked) : new Answer(200, "text/plain", ""));
        assertThat(failed(results))
                .contains(
                        "listPosts/a caller with expired token is refused",
                        "listPosts/a caller with unsigned token is refused",
                        "listPosts/a caller with token signed with a foreign key is refused");
    }

    @Test
    void anEmptyRefusalIsFound() throws IOException {
        Map<String, String> results = resultsAgainst(
                asked -> asked.token() == null && !isOpen(asked) ? new Answer(401, "text/plain", "") : rightly(asked));
        assertThat(failed(results))
                .containsExactlyInAnyOrder(
                        "listPosts/a caller without a token is refused",
                        "createPost/a caller without a token is refused",
                        "replacePost/a caller without a token is refused");
    }

    private Map<String, String> resultsAgainst(Function<Asked, Answer> behaviour) throws IOException {
        try (var server = new ObservedServer(behaviour)) {
            return DynamicTests.run(matrix.everyOperation());
        }
    }

    private static Set<String> failed(Map<String, String> results) {
        return results.entrySet().stream()
                .filter(it -> !it.getValue().equals("passed"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** As the table says. */
    private static Answer rightly(Asked asked) {
        if (isOpen(asked)) {
            return Answer.problem(404);
        }
        Optional<JwtClaims> claims = Optional.ofNullable(asked.token()).flatMap(VerifiedToken::of);
        if (claims.isEmpty()) {
            return Answer.problem(401);
        }
        Set<String> roles = VerifiedToken.roles(claims.get());
        boolean official = holder(Office.DESIGNATED_OFFICIAL).equals(VerifiedToken.person(claims.get()));
        boolean suffices =
                switch (asked.method()) {
                    case "GET" -> VerifiedToken.person(claims.get()) != null || roles.contains("reporting");
                    case "POST" -> official;
                    default -> official || roles.contains("administrator");
                };
        return Answer.problem(suffices ? 404 : 403);
    }

    private static boolean isOpen(Asked asked) {
        return asked.target().endsWith("post-checks");
    }

    private static boolean isBy(Office office, Asked asked) {
        return Optional.ofNullable(asked.token())
                .flatMap(VerifiedToken::of)
                .map(VerifiedToken::person)
                .filter(holder(office)::equals)
                .isPresent();
    }

    private static UUID holder(Office office) {
        return new UUID(7, office.ordinal());
    }
}
