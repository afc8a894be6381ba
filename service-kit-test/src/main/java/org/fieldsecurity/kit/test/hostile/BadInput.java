package org.fieldsecurity.kit.test.hostile;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fieldsecurity.kit.test.authorization.AuthorizationTable;
import org.fieldsecurity.kit.test.authorization.Callers;
import org.fieldsecurity.kit.test.authorization.OfficeHolders;
import org.fieldsecurity.kit.test.contract.Contract;
import org.fieldsecurity.kit.test.contract.Operation;
import org.fieldsecurity.kit.test.contract.ServedContract;
import org.fieldsecurity.kit.test.problem.ProblemAnswer;
import org.fieldsecurity.kit.test.request.SampleRequest;
import org.fieldsecurity.kit.test.request.UnfinishedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Sends every operation of the contract what it must refuse, as a caller who suffices by {@code authorization.txt}.
 * Each answer is a problem document with a 4xx status that says nothing of what is inside. A service extends this with
 * {@code @QuarkusTest} and says who holds the offices.
 */
public abstract class BadInput implements OfficeHolders {

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

    /** A number of bytes that is more than the application takes. */
    protected long tooManyBytes() {
        return 2L * 1024 * 1024;
    }

    /** An access token of a caller who suffices for the operation; null where none is needed. */
    protected @Nullable String sufficientToken(Operation operation) {
        return table.sufficientToken(operation, callers);
    }

    @TestFactory
    Stream<DynamicContainer> everyOperation() {
        return contract().operations().stream()
                .map(operation -> dynamicContainer(
                        operation.id(),
                        Stream.of(bodies(operation), wholeBody(operation), pathParameters(operation), query(operation))
                                .flatMap(it -> it)));
    }

    private Stream<DynamicTest> bodies(Operation operation) {
        return BadBodies.of(operation).stream()
                .map(bad -> dynamicTest(bad.flaw(), () -> answer(good(operation).withBody(bad.body()))
                        .mustBe(bad.statuses())));
    }

    private Stream<DynamicTest> wholeBody(Operation operation) {
        if (!operation.hasBody()) {
            return Stream.empty();
        }
        DynamicTest mediaType = dynamicTest(
                "a body of the wrong media type", () -> answer(good(operation).withContentType("application/x-unknown"))
                        .mustBe(Set.of(415)));
        if (operation.jsonBody().isMissingNode()) {
            return Stream.of(mediaType);
        }
        return Stream.of(
                mediaType,
                dynamicTest("an announced body that is too large", () -> ProblemAnswer.parse(
                                UnfinishedRequest.announce(good(operation), tooManyBytes()))
                        .mustBe(Set.of(413))),
                dynamicTest("a streamed body that is too large", () -> ProblemAnswer.parse(
                                UnfinishedRequest.stream(good(operation), tooManyBytes()))
                        .mustBe(Set.of(413))));
    }

    private Stream<DynamicTest> pathParameters(Operation operation) {
        return BadParameter.inPath(operation).stream()
                .map(bad ->
                        dynamicTest(bad.flaw() + " as path parameter " + bad.name(), () -> answer(with(operation, bad))
                                .mustBeTheCallersFault()));
    }

    private Stream<DynamicTest> query(Operation operation) {
        return BadParameter.inQuery(operation).stream()
                .map(bad ->
                        dynamicTest(bad.flaw() + " as query parameter " + bad.name(), () -> answer(with(operation, bad))
                                .mustBe(BadBody.INVALID)));
    }

    private SampleRequest good(Operation operation) {
        return SampleRequest.of(operation).as(sufficientToken(operation));
    }

    private SampleRequest with(Operation operation, BadParameter bad) {
        return SampleRequest.of(operation, Map.of(bad.name(), bad.encoded())).as(sufficientToken(operation));
    }

    private static ProblemAnswer answer(SampleRequest request) {
        return ProblemAnswer.of(request.send());
    }
}
