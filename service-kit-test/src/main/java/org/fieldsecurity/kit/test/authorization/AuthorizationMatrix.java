package org.fieldsecurity.kit.test.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.restassured.response.Response;
import java.util.Set;
import java.util.stream.Stream;
import org.fieldsecurity.kit.test.contract.Contract;
import org.fieldsecurity.kit.test.contract.Operation;
import org.fieldsecurity.kit.test.contract.ServedContract;
import org.fieldsecurity.kit.test.identity.Tokens;
import org.fieldsecurity.kit.test.problem.ProblemAnswer;
import org.fieldsecurity.kit.test.request.SampleRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Tries every operation of the contract as every kind of caller. {@code authorization.txt} says who suffices; everyone
 * else must be refused: 401 without a good token, 403 with one. A service extends this with {@code @QuarkusTest} and
 * says who holds the offices.
 */
public abstract class AuthorizationMatrix implements OfficeHolders {

    private final AuthorizationTable table = table();
    private final Callers callers = new Callers(this);

    /** Who suffices for which operation. */
    protected AuthorizationTable table() {
        return AuthorizationTable.of(getClass());
    }

    /** The contract to go through. */
    protected Contract contract() {
        return ServedContract.fetch();
    }

    @Test
    void everyOperationIsInTheTableAndNoOther() {
        assertThat(table.mismatches(contract().operations())).isEmpty();
    }

    @TestFactory
    Stream<DynamicContainer> everyOperation() {
        return contract().operations().stream()
                .map(operation -> dynamicContainer(
                        operation.id(), Stream.concat(goodTokens(operation), withoutGoodToken(operation))));
    }

    private Stream<DynamicTest> goodTokens(Operation operation) {
        return callers.names().stream().flatMap(caller -> switch (table.verdict(operation, caller)) {
            case SUFFICES ->
                Stream.of(dynamicTest(
                        caller + " is not refused", () -> mustNotBeRefused(operation, callers.token(caller))));
            case REFUSED ->
                Stream.of(dynamicTest(caller + " is refused", () -> mustBe(403, operation, callers.token(caller))));
            case UNSAID -> Stream.empty();
        });
    }

    private Stream<DynamicTest> withoutGoodToken(Operation operation) {
        if (table.isOpen(operation)) {
            return Stream.of(
                    dynamicTest("a caller without a token is not refused", () -> mustNotBeRefused(operation, null)));
        }
        return Stream.concat(
                Stream.of(dynamicTest("a caller without a token is refused", () -> mustBe(401, operation, null))),
                Tokens.refused().entrySet().stream()
                        .map(bad -> dynamicTest(
                                "a caller with " + bad.getKey() + " is refused",
                                () -> mustBe(401, operation, bad.getValue()))));
    }

    private static void mustBe(int status, Operation operation, @Nullable String token) {
        ProblemAnswer.of(SampleRequest.of(operation).as(token).send()).mustBe(Set.of(status));
    }

    private static void mustNotBeRefused(Operation operation, @Nullable String token) {
        Response response = SampleRequest.of(operation).as(token).send();
        assertThat(response.statusCode())
                .as("status of %s: %s", operation.name(), response.asString())
                .isNotIn(401, 403)
                .isLessThan(500);
    }
}
