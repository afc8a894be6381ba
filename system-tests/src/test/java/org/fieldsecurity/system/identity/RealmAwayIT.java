package org.fieldsecurity.system.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import org.fieldsecurity.stack.PartName;
import org.fieldsecurity.system.suite.Cast;
import org.fieldsecurity.system.suite.Suite;
import org.junit.jupiter.api.Test;

/** Keycloak is away: whoever holds a token goes on, nobody gets a new one, and all is well once it is back. */
final class RealmAwayIT {

    private static final String PEOPLE = "/personnel/v1/people";

    private final Suite suite = Suite.running();

    @Test
    void servicesGoOnWithTheTokensThatWereIssued() {
        var coordinator = suite.realm()
                .ask("coordinator")
                .is(200)
                .json()
                .path("access_token")
                .asText();
        var reporting = suite.realm().client("reporting-tool");
        var hr = suite.realm().client("hr-undp");
        var paths = new ArrayList<String>();
        PartName.SERVICES.forEach(service -> paths.add("/" + service.id() + "/v1/measures"));
        paths.forEach(path -> suite.door().get(reporting, path).is(200));

        suite.kill(PartName.KEYCLOAK);
        try {
            paths.forEach(path -> suite.door().get(reporting, path).is(200));
            suite.door().get(coordinator, "/inspection/v1/checklists").is(200);
            var person = suite.door()
                    .post(hr, PEOPLE, Cast.newPerson("registered without Keycloak", "UNDP", "KENBO"))
                    .is(201)
                    .id();
            suite.door().get(hr, PEOPLE + "/" + person).is(200);
            suite.door()
                    .get(Forgery.signedByAnotherKey(coordinator), paths.getFirst())
                    .isProblem(401, "unauthenticated");
            assertThatThrownBy(() -> suite.realm().ask("do-kenya")).isInstanceOf(UncheckedIOException.class);
        } finally {
            suite.restart(PartName.KEYCLOAK);
        }

        var fresh = suite.realm()
                .ask("coordinator")
                .is(200)
                .json()
                .path("access_token")
                .asText();
        assertThat(fresh).isNotEqualTo(coordinator);
        paths.forEach(path -> suite.door().get(fresh, path).is(200));
        suite.door().get(coordinator, paths.getFirst()).is(200);
    }
}
