package org.fieldsecurity.system.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldsecurity.kit.test.authorization.AuthorizationTable;
import org.fieldsecurity.stack.PartName;
import org.fieldsecurity.system.call.Door;
import org.fieldsecurity.system.suite.Suite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gateway's own pages are open to everybody; what leads nowhere is a problem like any other. */
final class GatewayBadInputIT extends BadInputAtTheDoor {

    @Override
    protected PartName service() {
        return PartName.GATEWAY;
    }

    @Override
    protected AuthorizationTable table() {
        return AuthorizationTable.parse(contract().operations().stream()
                .map(operation -> operation.id() + ": ANYONE")
                .collect(Collectors.joining("\n")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/personnel/v2/people", "/personnel/v1/nowhere", "/q/health", "/clearance"})
    void aPathThatLeadsNowhereIsAProblem(String path) {
        var token = Suite.running().realm().user("coordinator");
        Suite.running().door().get(token, path).isProblem(404, "not-found");
    }

    @Test
    void aMethodThatNothingTakesIsAProblem() {
        var door = Suite.running().door();
        var headers =
                Map.of("Authorization", "Bearer " + Suite.running().realm().user("coordinator"));
        door.send("DELETE", "/personnel/v1/people", headers, BodyPublishers.noBody())
                .isProblem(Set.of(405));
        door.send("DELETE", "/contracts/", headers, BodyPublishers.noBody()).isProblem(Set.of(405));
    }

    @Test
    void whatTheServicesSayToEachOtherAndToTheStackIsNotBehindTheDoor() {
        Door door = Suite.running().door();
        for (var path : new String[] {"/q/openapi", "/personnel/q/openapi", "/q/metrics"}) {
            assertThat(door.open(path).status()).as(path).isIn(401, 404);
        }
    }
}
