package org.fieldsecurity.system.hostile;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fieldsecurity.stack.PartName;
import org.fieldsecurity.system.call.Door;
import org.fieldsecurity.system.suite.Contracts;
import org.fieldsecurity.system.suite.Suite;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gateway itself refuses, and what leads nowhere: each a problem like any other. */
final class GatewayBadInputIT {

    private final Door door = Suite.running().door();
    private final Map<String, String> authorized =
            Map.of("Authorization", "Bearer " + Suite.running().realm().user("coordinator"));

    @TestFactory
    Stream<DynamicTest> noMethodButItsOwnIsTakenByAPageOfTheGateway() {
        return Contracts.of(PartName.GATEWAY).operations().stream()
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> {
                    var path = operation.path().replaceAll("\\{\\w+}", "none");
                    door.send("DELETE", path, authorized, BodyPublishers.noBody())
                            .isProblem(Set.of(405));
                }));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nowhere",
                "/personnel/v2/people",
                "/personnel/v1/nowhere",
                "/personnel/q/openapi",
                "/problems/none",
                "/contracts/none.json",
                "/assets/none.css"
            })
    void aPathThatLeadsNowhereIsAProblem(String path) {
        door.send("GET", path, authorized, BodyPublishers.noBody()).isProblem(404, "not-found");
    }

    @Test
    void aMethodThatAServiceDoesNotTakeIsAProblem() {
        door.send("DELETE", "/personnel/v1/people", authorized, BodyPublishers.noBody())
                .isProblem(405, "method-not-allowed");
    }

    @Test
    void tooLongAnAddressAndTooLargeAHeaderAreProblems() {
        door.send("GET", "/personnel/v1/people?x=" + "x".repeat(20_000), authorized, BodyPublishers.noBody())
                .isProblem(414, "uri-too-long");
        var headers = new TreeMap<>(authorized);
        headers.put("X-Large", "x".repeat(40_000));
        door.send("GET", "/personnel/v1/countries", headers, BodyPublishers.noBody())
                .isProblem(431, "header-too-large");
    }
}
