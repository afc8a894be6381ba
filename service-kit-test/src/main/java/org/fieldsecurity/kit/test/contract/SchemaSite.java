package org.fieldsecurity.kit.test.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;

/**
 * A schema where it is written.
 *
 * @param location for people, for example {@code Person.givenName}
 * @param named whether it is a component or a property, so that readers look for its description
 */
public record SchemaSite(String location, JsonNode schema, boolean named) {

    /** Whether its type is, or may be, the one named. */
    public boolean is(String type) {
        JsonNode declared = schema.path("type");
        return declared.isArray()
                ? StreamSupport.stream(declared.spliterator(), false)
                        .anyMatch(it -> it.asText().equals(type))
                : declared.asText().equals(type);
    }
}
