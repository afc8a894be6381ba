package org.fieldsecurity.kit.test.authorization;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.test.identity.Tokens;

/** Every kind of caller with a good token, by the name that the authorization table uses. */
public final class Callers {

    /** In the table: open to callers without a token. */
    public static final String ANYONE = "ANYONE";

    private final Map<String, Supplier<String>> tokens = new LinkedHashMap<>();

    /** Callers whose offices the holders give. */
    public Callers(OfficeHolders holders) {
        for (Office office : Office.values()) {
            tokens.put(office.name(), () -> Tokens.person(holders.personHolding(office)));
        }
        tokens.put(Role.ANY_PERSON.name(), () -> Tokens.person(UUID.randomUUID()));
        tokens.put(Role.ADMINISTRATOR.name(), Tokens::administrator);
        tokens.put(Role.ORGANIZATION_SYSTEM.name(), () -> Tokens.organizationSystem("UNDP"));
        tokens.put(Role.REPORTING.name(), Tokens::reporting);
        tokens.put(Role.SERVICE.name(), () -> Tokens.service("training-service"));
    }

    /** Names of all kinds; a person without an office is {@code ANY_PERSON}. */
    public Set<String> names() {
        return tokens.keySet();
    }

    /** A token of that kind of caller. */
    public String token(String name) {
        Supplier<String> token = tokens.get(name);
        if (token == null) {
            throw new IllegalArgumentException("no kind of caller is called " + name);
        }
        return token.get();
    }

    static Set<String> namesInTables() {
        Set<String> names =
                Arrays.stream(Office.values()).map(Office::name).collect(Collectors.toCollection(LinkedHashSet::new));
        Arrays.stream(Role.values()).map(Role::name).forEach(names::add);
        names.add(ANYONE);
        return names;
    }
}
