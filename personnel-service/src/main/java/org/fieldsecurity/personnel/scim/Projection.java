package org.fieldsecurity.personnel.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.personnel.scim.filter.AttributePath;
import org.fieldsecurity.personnel.scim.filter.FilterParser;
import org.fieldsecurity.personnel.scim.filter.MalformedException;
import org.jspecify.annotations.Nullable;

/**
 * Which attributes of a user an answer has (RFC 7644, 3.9): all, only some, or all but some. Schemas and id are always
 * there.
 */
final class Projection {

    private static final int MOST = 50;
    private static final Set<String> ALWAYS = Set.of("schemas", "id");

    private final List<AttributePath> paths;
    private final boolean only;

    private Projection(List<AttributePath> paths, boolean only) {
        this.paths = paths;
        this.only = only;
    }

    /** Reads the comma-separated parameters, of which one may be given. */
    static Projection of(@Nullable String attributes, @Nullable String excluded) {
        if (isGiven(attributes) && isGiven(excluded)) {
            throw ScimProblem.INVALID_VALUE.because("Send attributes or excludedAttributes, not both.");
        }
        return isGiven(attributes) ? new Projection(read(attributes), true) : new Projection(read(excluded), false);
    }

    /** Takes out of a user, which is changed, what is not wanted. */
    ObjectNode apply(ObjectNode user) {
        if (only) {
            keep(user, paths, true);
        } else {
            paths.stream().filter(path -> !ALWAYS.contains(path.name())).forEach(path -> remove(user, path));
        }
        return user;
    }

    private static boolean isGiven(@Nullable String list) {
        return list != null && !list.isBlank();
    }

    private static List<AttributePath> read(@Nullable String list) {
        if (list == null || list.isBlank()) {
            return List.of();
        }
        String[] names = list.split(",", MOST + 1);
        if (names.length > MOST) {
            throw ScimProblem.INVALID_VALUE.because("At most " + MOST + " attributes can be named.");
        }
        List<AttributePath> paths = new ArrayList<>();
        for (String name : names) {
            paths.add(path(name));
        }
        return paths;
    }

    private static AttributePath path(String name) {
        try {
            var path = FilterParser.path(name);
            if (path.values() == null) {
                return path.path();
            }
        } catch (MalformedException malformed) {
            throw invalid();
        }
        throw invalid();
    }

    private static ProblemException invalid() {
        return ScimProblem.INVALID_VALUE.because("attributes and excludedAttributes are lists of attribute names.");
    }

    private static void keep(ObjectNode user, List<AttributePath> wanted, boolean top) {
        List<String> names = new ArrayList<>();
        user.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            String key = name.toLowerCase(Locale.ROOT);
            boolean extension = UserSchema.extension(name).isPresent();
            List<AttributePath> inside = extension ? ofSchema(wanted, key) : ofAttribute(wanted, key);
            boolean whole = top && ALWAYS.contains(key)
                    || inside.stream()
                            .anyMatch(path -> extension ? path.attribute().isEmpty() : path.sub() == null);
            if (inside.isEmpty() && !whole) {
                user.remove(name);
            } else if (!whole) {
                keepWithin(user.get(name), inside, extension);
            }
        }
    }

    private static void keepWithin(JsonNode value, List<AttributePath> inside, boolean extension) {
        List<AttributePath> parts = inside.stream()
                .map(path -> extension
                        ? new AttributePath(null, path.attribute(), path.sub())
                        : new AttributePath(null, String.valueOf(path.sub()), null))
                .toList();
        if (value instanceof ObjectNode object) {
            keep(object, parts, false);
        } else {
            value.forEach(each -> keepWithin(each, inside, extension));
        }
    }

    /** Those about an extension; its own name alone is an attribute without a name. */
    private static List<AttributePath> ofSchema(List<AttributePath> paths, String urn) {
        return paths.stream()
                .filter(path -> path.schema() != null)
                .filter(path -> urn.equals(path.schema()) || urn.equals(path.schema() + ":" + path.attribute()))
                .map(path -> urn.equals(path.schema()) ? path : new AttributePath(urn, "", null))
                .toList();
    }

    private static List<AttributePath> ofAttribute(List<AttributePath> paths, String name) {
        String core = Urn.USER.toLowerCase(Locale.ROOT);
        return paths.stream()
                .filter(path -> path.schema() == null || core.equals(path.schema()))
                .filter(path -> path.attribute().equals(name))
                .collect(Collectors.toList());
    }

    private static void remove(ObjectNode user, AttributePath path) {
        List<String> names = new ArrayList<>();
        user.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            String key = name.toLowerCase(Locale.ROOT);
            if (UserSchema.extension(name).isPresent()) {
                removeFromExtension(user, name, ofSchema(List.of(path), key));
            } else if (!ofAttribute(List.of(path), key).isEmpty()) {
                removeAttribute(user, name, path.sub());
            }
        }
    }

    private static void removeFromExtension(ObjectNode user, String name, List<AttributePath> matching) {
        for (AttributePath path : matching) {
            if (path.attribute().isEmpty()) {
                user.remove(name);
            } else if (user.get(name) instanceof ObjectNode extension) {
                removeIgnoringCase(extension, path.attribute());
            }
        }
    }

    private static void removeAttribute(ObjectNode user, String name, @Nullable String sub) {
        JsonNode value = user.get(name);
        if (sub == null) {
            user.remove(name);
        } else if (value instanceof ObjectNode object) {
            removeIgnoringCase(object, sub);
        } else {
            value.forEach(each -> removeIgnoringCase((ObjectNode) each, sub));
        }
    }

    private static void removeIgnoringCase(ObjectNode object, String wanted) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        names.stream().filter(name -> name.equalsIgnoreCase(wanted)).forEach(object::remove);
    }
}
