package org.fieldsecurity.personnel.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * A user as it was sent, with every name in its one form. What the standard has and we don't keep is left out; what our
 * own schema doesn't have is refused, since it can only be a mistake. No value (null) is an attribute left out.
 */
final class CanonicalUser {

    private CanonicalUser() {}

    static ObjectNode of(JsonNode sent) {
        if (!(sent instanceof ObjectNode object)) {
            throw ScimProblem.INVALID_SYNTAX.because("The body must be a JSON object.");
        }
        ObjectNode user = JsonNodeFactory.instance.objectNode();
        for (var field : object.properties()) {
            Optional<UserSchema> extension = UserSchema.extension(field.getKey());
            if (field.getValue().isNull()) {
                continue;
            }
            if (extension.isPresent()) {
                user.set(extension.get().id(), extension(extension.get(), field.getValue()));
            } else {
                UserSchema.topLevel(field.getKey())
                        .ifPresent(attribute -> user.set(attribute.name(), value(attribute, field.getValue())));
            }
        }
        return user;
    }

    /** An extension's attributes in their one form. */
    static ObjectNode extension(UserSchema schema, JsonNode sent) {
        boolean strict = schema == UserSchema.PERSON;
        return parts(schema.id(), schema.attributes(), sent, strict);
    }

    /** The value of an attribute in its one form. */
    static JsonNode value(Attribute attribute, JsonNode sent) {
        if (!attribute.type().equals("complex") || attribute.subAttributes().isEmpty()) {
            return sent;
        }
        if (!attribute.multiValued()) {
            return parts(attribute.name(), attribute.subAttributes(), sent, false);
        }
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        if (sent.isArray()) {
            sent.forEach(each -> values.add(element(attribute, each)));
        } else {
            values.add(element(attribute, sent));
        }
        return values;
    }

    private static JsonNode element(Attribute attribute, JsonNode sent) {
        return sent.isTextual()
                ? JsonNodeFactory.instance.objectNode().set("value", sent)
                : parts(attribute.name(), attribute.subAttributes(), sent, false);
    }

    private static ObjectNode parts(String name, List<Attribute> known, JsonNode sent, boolean strict) {
        if (!(sent instanceof ObjectNode object)) {
            throw ScimProblem.INVALID_VALUE.because(name + " must be an object.");
        }
        ObjectNode parts = JsonNodeFactory.instance.objectNode();
        for (var field : object.properties()) {
            Optional<Attribute> part = Attribute.named(known, field.getKey());
            if (part.isEmpty() && strict) {
                throw ScimProblem.INVALID_VALUE.because(name + " has an attribute that isn't in its schema.");
            }
            if (part.isPresent() && !field.getValue().isNull()) {
                parts.set(part.get().name(), field.getValue());
            }
        }
        return parts;
    }
}
