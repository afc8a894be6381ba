package org.fieldsecurity.stack.demo.input;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** Invented names in many scripts, from the lists in {@code demo/names.json}. */
final class Names {

    private final List<Group> groups;
    private final Map<String, Group> byCountry = new HashMap<>();

    private Names(List<Group> groups) {
        this.groups = groups;
        groups.forEach(group -> group.countries().forEach(country -> byCountry.put(country, group)));
    }

    /**
     * Names that are usual together.
     *
     * @param script the script that all are written in, as {@link Character.UnicodeScript} names it
     * @param countries codes of countries where they are usual
     */
    record Group(String script, List<String> countries, List<String> family, List<String> given) {}

    /** A person's names. */
    record Name(String family, String given) {}

    /** The lists as they were built in. */
    static Names builtIn() {
        try (var file = Objects.requireNonNull(Names.class.getResourceAsStream("/demo/names.json"))) {
            return new Names(new ObjectMapper().readValue(file, new TypeReference<List<Group>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Group> groups() {
        return groups;
    }

    /** The names of somebody at home in a country. */
    Group local(String country, RandomGenerator random) {
        var group = byCountry.get(country);
        return group == null ? anywhere(random) : group;
    }

    /** The names of somebody from anywhere. */
    Group anywhere(RandomGenerator random) {
        return pick(groups, random);
    }

    static <T> T pick(List<T> list, RandomGenerator random) {
        return list.get(random.nextInt(list.size()));
    }
}
