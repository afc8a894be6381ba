package org.fieldsecurity.system.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fieldsecurity.kit.test.contract.Operation;
import org.fieldsecurity.kit.test.request.SampleRequest;
import org.fieldsecurity.stack.PartName;
import org.fieldsecurity.system.call.Door;
import org.fieldsecurity.system.call.Reply;
import org.fieldsecurity.system.suite.Contracts;
import org.fieldsecurity.system.suite.Suite;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every operation refuses whoever brings no good token: at the door, and at the service itself past the door. */
final class TokenIT {

    private static final Set<Integer> UNAUTHORIZED = Set.of(401);

    private final Suite suite = Suite.running();
    private final String good = suite.realm().user("coordinator");

    @TestFactory
    Stream<DynamicContainer> everyOperationThroughTheGateway() {
        return refusedBy(service -> suite.door(), badTokens());
    }

    @TestFactory
    Stream<DynamicContainer> everyOperationOfTheServicesThemselves() {
        var bad = new LinkedHashMap<String, String>();
        bad.put("a token of another realm", suite.realm().foreignRealm());
        bad.put("a token signed by another key", Forgery.signedByAnotherKey(good));
        return refusedBy(suite::past, bad);
    }

    @TestFactory
    Stream<DynamicTest> whatTheContractsLeaveOpenIsOpenAtTheDoor() {
        return PartName.SERVICES.stream()
                .flatMap(service -> Contracts.of(service).operations().stream())
                .filter(Operation::isOpen)
                .map(operation -> dynamicTest(operation.id(), () -> assertThat(
                                send(suite.door(), operation, Map.of()).status())
                        .isIn(200, 404)));
    }

    @Test
    void aServiceTakesAGoodTokenPastTheGatewayToo() {
        for (var service : PartName.SERVICES) {
            suite.past(service)
                    .get(suite.realm().client("reporting-tool"), "/" + service.id() + "/v1/measures")
                    .is(200);
        }
    }

    private interface Doors {
        Door of(PartName service);
    }

    private Stream<DynamicContainer> refusedBy(Doors doors, Map<String, String> bad) {
        return PartName.SERVICES.stream()
                .map(service -> dynamicContainer(
                        service.id(),
                        Contracts.of(service).operations().stream()
                                .filter(operation -> !operation.isOpen())
                                .map(operation -> dynamicContainer(
                                        operation.id(), refusals(doors.of(service), operation, bad)))));
    }

    private Stream<DynamicTest> refusals(Door door, Operation operation, Map<String, String> bad) {
        return Stream.concat(
                Stream.of(dynamicTest(
                        "no token", () -> send(door, operation, Map.of()).isProblem(UNAUTHORIZED))),
                bad.entrySet().stream()
                        .map(token -> dynamicTest(token.getKey(), () -> send(
                                        door, operation, Map.of("Authorization", "Bearer " + token.getValue()))
                                .isProblem(UNAUTHORIZED))));
    }

    private Map<String, String> badTokens() {
        var bad = new LinkedHashMap<String, String>();
        bad.put("a token that has expired", suite.realm().expired());
        bad.put("a token of another realm", suite.realm().foreignRealm());
        bad.put("a token for another application", suite.realm().foreignAudience());
        bad.put("a token signed by another key", Forgery.signedByAnotherKey(good));
        bad.put("a token with a changed claim", Forgery.withAnotherPerson(good));
        bad.put("a token without a signature", Forgery.unsigned(good));
        bad.put("garbage", "this.is-not.a-token");
        return bad;
    }

    private static Reply send(Door door, Operation operation, Map<String, String> authorization) {
        var sample = SampleRequest.of(operation);
        var headers = new HashMap<>(sample.headers());
        headers.putAll(authorization);
        if (sample.contentType() != null) {
            headers.put("Content-Type", sample.contentType());
        }
        var body = sample.body() == null ? BodyPublishers.noBody() : BodyPublishers.ofString(sample.body());
        return door.send(sample.method(), sample.target(), headers, body);
    }
}
