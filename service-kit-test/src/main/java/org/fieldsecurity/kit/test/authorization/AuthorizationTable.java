package org.fieldsecurity.kit.test.authorization;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.fieldsecurity.kit.authority.Office;
import org.fieldsecurity.kit.authority.Role;
import org.fieldsecurity.kit.test.contract.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Who suffices for each operation. A line is {@code operationId: CALLER, CALLER}; a caller is an office, a role of
 * {@link Role}, or {@code ANYONE}. Lines that begin with {@code #} are for readers.
 */
public final class AuthorizationTable {

    /** What the table says of a kind of caller and an operation. */
    public enum Verdict {
        /** Must not be refused. */
        SUFFICES,
        /** Must be refused with 403. */
        REFUSED,
        /** An administrator where any person suffices: a person for some operations, not for those about oneself. */
        UNSAID
    }

    private final Map<String, Set<String>> sufficient;

    private AuthorizationTable(Map<String, Set<String>> sufficient) {
        this.sufficient = sufficient;
    }

    /** Reads {@code /authorization.txt} beside the test class. */
    public static AuthorizationTable of(Class<?> test) {
        try (InputStream resource = test.getResourceAsStream("/authorization.txt")) {
            if (resource == null) {
                throw new IllegalStateException("the test resource authorization.txt is missing");
            }
            return parse(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException for a line that can't be read, says an operation twice or an unknown caller */
    public static AuthorizationTable parse(String text) {
        Map<String, Set<String>> table = new LinkedHashMap<>();
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(line -> {
                    String[] parts = line.split(":", 2);
                    if (parts.length < 2 || parts[1].isBlank()) {
                        throw new IllegalArgumentException("not 'operationId: CALLER, CALLER': " + line);
                    }
                    if (table.put(parts[0].strip(), callers(parts[1])) != null) {
                        throw new IllegalArgumentException("said twice: " + parts[0]);
                    }
                });
        return new AuthorizationTable(table);
    }

    /** Differences between the operations of the table and those of the contract, for people; empty when none. */
    public List<String> mismatches(List<Operation> operations) {
        List<String> known = operations.stream().map(Operation::id).toList();
        return Stream.concat(
                        known.stream()
                                .filter(id -> !sufficient.containsKey(id))
                                .map(id -> id + " is missing in authorization.txt"),
                        sufficient.keySet().stream()
                                .filter(id -> !known.contains(id))
                                .map(id -> id + " is in authorization.txt but not in the contract"))
                .toList();
    }

    /** Who suffices for the operation, in the order of the table; nobody when it isn't there. */
    public Set<String> sufficient(Operation operation) {
        return sufficient.getOrDefault(operation.id(), Set.of());
    }

    /** Whether a caller without a token suffices. */
    public boolean isOpen(Operation operation) {
        return sufficient(operation).contains(Callers.ANYONE);
    }

    /** What the table says of a kind of caller. */
    public Verdict verdict(Operation operation, String caller) {
        Set<String> callers = sufficient(operation);
        boolean anyPerson = callers.contains(Role.ANY_PERSON.name());
        if (callers.contains(caller) || isOpen(operation) || anyPerson && isOffice(caller)) {
            return Verdict.SUFFICES;
        }
        return anyPerson && caller.equals(Role.ADMINISTRATOR.name()) ? Verdict.UNSAID : Verdict.REFUSED;
    }

    /** A token of the first caller named for the operation; null where none is needed. */
    public @Nullable String sufficientToken(Operation operation, Callers callers) {
        return isOpen(operation)
                ? null
                : callers.token(sufficient(operation).stream()
                        .findFirst()
                        .orElseThrow(
                                () -> new IllegalStateException(operation.id() + " is missing in authorization.txt")));
    }

    private static boolean isOffice(String caller) {
        return Arrays.stream(Office.values()).anyMatch(office -> office.name().equals(caller));
    }

    private static Set<String> callers(String list) {
        Set<String> callers = new LinkedHashSet<>();
        for (String part : list.split(",", -1)) {
            String caller = part.strip();
            if (!Callers.namesInTables().contains(caller)) {
                throw new IllegalArgumentException("no kind of caller is called '" + caller + "'");
            }
            callers.add(caller);
        }
        return callers;
    }
}
