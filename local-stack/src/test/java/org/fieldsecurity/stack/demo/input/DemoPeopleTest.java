package org.fieldsecurity.stack.demo.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class DemoPeopleTest {

    @Test
    void they_are_the_persons_behind_the_users_of_the_realm() throws IOException {
        var users = realm().path("users");

        var withPerson = StreamSupport.stream(users.spliterator(), false)
                .filter(user -> user.path("attributes").has("person_id"))
                .toList();

        assertThat(withPerson).hasSameSizeAs(DemoPeople.all()).allSatisfy(user -> assertThat(
                        DemoPeople.id(user.path("username").asText()))
                .hasToString(user.path("attributes").path("person_id").path(0).asText()));
    }

    private static JsonNode realm() throws IOException {
        try (var file =
                Objects.requireNonNull(DemoPeopleTest.class.getResourceAsStream("/realm/field-security-realm.json"))) {
            return new ObjectMapper().readTree(file);
        }
    }
}
