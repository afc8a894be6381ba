package org.fieldsecurity.personnel.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.personnel.scim.filter.AttributePath;
import org.fieldsecurity.personnel.scim.filter.FilterParser;
import org.fieldsecurity.personnel.scim.filter.Literal;
import org.fieldsecurity.personnel.scim.filter.MalformedException;
import org.fieldsecurity.personnel.scim.filter.Operator;
import org.fieldsecurity.personnel.scim.filter.PatchPath;
import org.fieldsecurity.personnel.scim.filter.ScimFilter;
import org.jspecify.annotations.Nullable;

/** Changes a user by the operations of a PATCH, one after the other (RFC 7644, 3.5.2). */
final class Patch {

    private static final int MOST_OPERATIONS = 50;

    private final ObjectNode user;

    private Patch(ObjectNode user) {
        this.user = user;
    }

    /** What an operation does. */
    private enum Op {
        ADD,
        REPLACE,
        REMOVE
    }

    /** The user after all operations; the one given is changed. */
    static ObjectNode apply(ObjectNode user, JsonNode request) {
        JsonNode operations = field(request, "Operations");
        if (!hasSchema(request) || operations == null || !operations.isArray() || operations.isEmpty()) {
            throw ScimProblem.INVALID_SYNTAX.because(
                    "A PATCH has the schema " + Urn.PATCH + " and a list of Operations.");
        }
        if (operations.size() > MOST_OPERATIONS) {
            throw ScimProblem.TOO_MANY.because("A PATCH may have " + MOST_OPERATIONS + " operations at most.");
        }
        Patch patch = new Patch(user);
        operations.forEach(patch::perform);
        return user;
    }

    private void perform(JsonNode operation) {
        Op op = op(field(operation, "op"));
        JsonNode path = field(operation, "path");
        JsonNode value = field(operation, "value");
        if (op != Op.REMOVE && value == null) {
            throw ScimProblem.INVALID_VALUE.because("Operations add and replace need a value.");
        }
        if (path != null && !path.isTextual()) {
            throw ScimProblem.INVALID_PATH.because("A path is a text.");
        }
        if (path != null && !path.asText().isBlank()) {
            perform(op, path.asText(), value);
        } else if (op == Op.REMOVE) {
            throw ScimProblem.NO_TARGET.because("Operation remove needs a path.");
        } else if (value instanceof ObjectNode attributes) {
            attributes.properties().forEach(field -> perform(op, field.getKey(), field.getValue()));
        } else {
            throw ScimProblem.INVALID_VALUE.because("Without a path, the value is an object of attributes.");
        }
    }

    private void perform(Op op, String text, @Nullable JsonNode value) {
        Optional<UserSchema> whole = UserSchema.extension(text);
        if (whole.isPresent()) {
            extension(op, whole.get(), value);
            return;
        }
        PatchPath path = path(text);
        AttributePath name = path.path();
        Optional<UserSchema> extension = name.schema() == null ? Optional.empty() : UserSchema.extension(name.schema());
        if (extension.isPresent()) {
            Attribute attribute = Attribute.named(extension.get().attributes(), name.attribute())
                    .orElseThrow(Patch::unknownPath);
            single(op, user.withObjectProperty(extension.get().id()), attribute, value);
        } else {
            topLevel(op, path, value);
        }
    }

    private void extension(Op op, UserSchema schema, @Nullable JsonNode value) {
        if (op == Op.REMOVE || value == null) {
            user.remove(schema.id());
            return;
        }
        ObjectNode target = user.withObjectProperty(schema.id());
        CanonicalUser.extension(schema, value)
                .properties()
                .forEach(field -> target.set(field.getKey(), field.getValue()));
    }

    private void topLevel(Op op, PatchPath path, @Nullable JsonNode value) {
        AttributePath name = path.path();
        boolean core = name.schema() == null || name.schema().equals(Urn.USER.toLowerCase(Locale.ROOT));
        Attribute attribute = core ? UserSchema.topLevel(name.attribute()).orElse(null) : null;
        if (attribute == null) {
            if (core && path.values() == null) {
                return; // An attribute of the standard that isn't kept, as in a whole user.
            }
            throw unknownPath();
        }
        if (attribute.name().equals("schemas") || attribute.name().equals("meta")) {
            return; // Sent along by clients that hand back a whole user.
        }
        if (attribute.multiValued()) {
            multiple(op, attribute, path, value);
        } else if (name.sub() == null) {
            single(op, user, attribute, value);
        } else {
            Attribute part = attribute.part(name.sub()).orElseThrow(Patch::unknownPath);
            single(op, user.withObjectProperty(attribute.name()), part, value);
        }
    }

    private static void single(Op op, ObjectNode target, Attribute attribute, @Nullable JsonNode value) {
        if (attribute.mutability().equals(Attribute.READ_ONLY)) {
            throw ScimProblem.MUTABILITY.because(attribute.name() + " can't be changed.");
        }
        if (op == Op.REMOVE || value == null || value.isNull()) {
            target.remove(attribute.name());
        } else if (attribute.type().equals("complex")) {
            ObjectNode parts = target.withObjectProperty(attribute.name());
            CanonicalUser.value(attribute, value)
                    .properties()
                    .forEach(field -> parts.set(field.getKey(), field.getValue()));
        } else {
            target.set(attribute.name(), value);
        }
    }

    private void multiple(Op op, Attribute attribute, PatchPath path, @Nullable JsonNode value) {
        if (path.values() == null && path.path().sub() == null) {
            all(op, attribute, value);
            return;
        }
        Attribute part = path.path().sub() == null
                ? null
                : attribute.part(path.path().sub()).orElseThrow(Patch::unknownPath);
        ArrayNode values = user.withArrayProperty(attribute.name());
        List<ObjectNode> chosen = chosen(values, path.values());
        if (chosen.isEmpty()) {
            chosen = missing(op, values, path.values());
        }
        for (ObjectNode each : chosen) {
            if (part != null) {
                single(op, each, part, value);
            } else if (op == Op.REMOVE) {
                remove(values, each);
            } else {
                ObjectNode wanted = (ObjectNode)
                        CanonicalUser.value(attribute, valueOf(value)).get(0);
                wanted.properties().forEach(field -> each.set(field.getKey(), field.getValue()));
            }
        }
        removeEmpty(attribute, values);
    }

    private void all(Op op, Attribute attribute, @Nullable JsonNode value) {
        if (op == Op.REMOVE || value == null || value.isNull()) {
            user.remove(attribute.name());
            return;
        }
        ArrayNode wanted = (ArrayNode) CanonicalUser.value(attribute, value);
        if (op == Op.REPLACE) {
            user.set(attribute.name(), wanted);
            return;
        }
        ArrayNode values = user.withArrayProperty(attribute.name());
        for (JsonNode each : wanted) {
            boolean there = false;
            for (JsonNode existing : values) {
                there |= existing.path("value").equals(each.path("value"));
            }
            if (!there) {
                values.add(each);
            }
        }
    }

    /** Nothing fits the filter: to add or replace makes a value that does, when the filter says which. */
    private static List<ObjectNode> missing(Op op, ArrayNode values, @Nullable ScimFilter filter) {
        if (op == Op.ADD && filter == null) {
            return List.of(values.addObject());
        }
        if (op == Op.ADD
                && filter instanceof ScimFilter.Compare(AttributePath path, Operator operator, Literal literal)
                && operator == Operator.EQ
                && literal instanceof Literal.Text(String text)) {
            return List.of(values.addObject().put(path.attribute(), text));
        }
        throw ScimProblem.NO_TARGET.because("No value of this user fits the path.");
    }

    private static List<ObjectNode> chosen(ArrayNode values, @Nullable ScimFilter filter) {
        List<ObjectNode> chosen = new ArrayList<>();
        for (JsonNode each : values) {
            if (each instanceof ObjectNode object && (filter == null || ValueMatch.of(object, filter))) {
                chosen.add(object);
            }
        }
        return chosen;
    }

    private static void remove(ArrayNode values, ObjectNode gone) {
        for (int index = values.size() - 1; index >= 0; index--) {
            if (values.get(index) == gone) {
                values.remove(index);
            }
        }
    }

    /** A value without a value is none. */
    private void removeEmpty(Attribute attribute, ArrayNode values) {
        for (int index = values.size() - 1; index >= 0; index--) {
            if (!values.get(index).hasNonNull("value")) {
                values.remove(index);
            }
        }
        if (values.isEmpty()) {
            user.remove(attribute.name());
        }
    }

    private static JsonNode valueOf(@Nullable JsonNode value) {
        JsonNode given = value == null ? JsonNodeFactory.instance.objectNode() : value;
        if (given.isArray() && given.size() == 1) {
            return given.get(0);
        }
        if (given.isArray()) {
            throw ScimProblem.INVALID_VALUE.because("A path with a filter takes one value.");
        }
        return given;
    }

    private static PatchPath path(String text) {
        try {
            return FilterParser.path(text);
        } catch (MalformedException malformed) {
            throw ScimProblem.INVALID_PATH.because("The path can't be read. " + malformed.detail());
        }
    }

    private static Op op(@Nullable JsonNode name) {
        return switch (name == null ? "" : name.asText().toLowerCase(Locale.ROOT)) {
            case "add" -> Op.ADD;
            case "replace" -> Op.REPLACE;
            case "remove" -> Op.REMOVE;
            default -> throw ScimProblem.INVALID_SYNTAX.because("An operation's op is add, replace or remove.");
        };
    }

    private static boolean hasSchema(JsonNode request) {
        JsonNode schemas = field(request, "schemas");
        if (schemas != null) {
            for (JsonNode each : schemas) {
                if (Urn.PATCH.equalsIgnoreCase(each.asText())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static @Nullable JsonNode field(JsonNode object, String name) {
        for (var field : object.properties()) {
            if (field.getKey().equalsIgnoreCase(name)) {
                return field.getValue();
            }
        }
        return null;
    }

    private static ProblemException unknownPath() {
        return ScimProblem.INVALID_PATH.because("The path names no attribute of a user; /Schemas lists them.");
    }
}
