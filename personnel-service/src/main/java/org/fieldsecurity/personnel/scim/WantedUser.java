package org.fieldsecurity.personnel.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A user as a client wants it: null is what it left out.
 *
 * @param assignment whether anything was said of the assignment, that is, whether our own extension was sent
 */
record WantedUser(
        @Nullable String userName,
        @Nullable String externalId,
        @Nullable String familyName,
        @Nullable String givenNames,
        @Nullable Boolean active,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String employeeNumber,
        @Nullable String category,
        @Nullable String dutyStation,
        @Nullable String contract,
        @Nullable LocalDate assignedFrom,
        @Nullable LocalDate assignedUntil,
        boolean assignment) {

    private static final Pattern SEPARATORS = Pattern.compile("[-.()/\\u00a0 ]+");

    /** Reads a user in its canonical form; 400 with everything that can't be read. */
    static WantedUser of(ObjectNode user) {
        Reader reader = new Reader();
        JsonNode enterprise = user.path(Urn.ENTERPRISE);
        JsonNode person = user.path(Urn.PERSON);
        WantedUser wanted = new WantedUser(
                reader.text(user, "userName"),
                reader.text(user, "externalId"),
                reader.text(user.path("name"), "familyName"),
                reader.text(user.path("name"), "givenName"),
                reader.bool(user, "active"),
                reader.single(user, "emails"),
                phone(reader.single(user, "phoneNumbers")),
                reader.text(enterprise, "employeeNumber"),
                reader.text(person, "category"),
                reader.text(person, "dutyStation"),
                reader.text(person, "contract"),
                reader.date(person, "assignedFrom"),
                reader.date(person, "assignedUntil"),
                person.isObject());
        if (!reader.wrong.isEmpty()) {
            throw ScimProblem.INVALID_VALUE.because(String.join("; ", reader.wrong) + ".");
        }
        return wanted;
    }

    /** As RFC 3966 writes it, or as people do, to the form that is kept. */
    private static @Nullable String phone(@Nullable String sent) {
        return sent == null
                ? null
                : SEPARATORS
                        .matcher(sent.strip().replaceFirst("(?i)^tel:", ""))
                        .replaceAll(" ")
                        .strip();
    }

    private static final class Reader {

        private final List<String> wrong = new ArrayList<>();

        @Nullable
        String text(JsonNode object, String name) {
            JsonNode value = object.path(name);
            if (value.isMissingNode() || value.isNull()) {
                return null;
            }
            if (value.isTextual() || value.isNumber() && name.equals("employeeNumber")) {
                String text = value.asText().strip();
                return text.isEmpty() ? null : text;
            }
            wrong.add(name + " must be a text");
            return null;
        }

        /** Some clients write true and false as texts. */
        @Nullable
        Boolean bool(JsonNode object, String name) {
            JsonNode value = object.path(name);
            if (value.isMissingNode() || value.isNull()) {
                return null;
            }
            String text = value.isBoolean() || value.isTextual() ? value.asText() : "";
            if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
                return text.equalsIgnoreCase("true");
            }
            wrong.add(name + " must be true or false");
            return null;
        }

        @Nullable
        LocalDate date(JsonNode object, String name) {
            String text = text(object, name);
            try {
                if (text == null || text.length() == 10 && Character.isDigit(text.charAt(0))) {
                    return text == null ? null : LocalDate.parse(text);
                }
            } catch (DateTimeException notADate) {
                // Told below, like a date with a sign.
            }
            wrong.add(name + " must be a date such as 2026-01-31");
            return null;
        }

        @Nullable
        String single(JsonNode user, String name) {
            JsonNode values = user.path(name);
            if (values.size() > 1) {
                wrong.add(name + " may have one value at most");
                return null;
            }
            return values.isEmpty() ? null : text(values.get(0), "value");
        }
    }
}
