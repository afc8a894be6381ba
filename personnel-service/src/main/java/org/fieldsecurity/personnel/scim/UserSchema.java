package org.fieldsecurity.personnel.scim;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fieldsecurity.personnel.person.Category;

/**
 * The three schemas of a user. What the standard's schemas have besides is not kept: who sends it learns from /Schemas
 * that it isn't.
 */
record UserSchema(String id, String name, String description, List<Attribute> attributes) {

    private static final Object[] CATEGORIES = Arrays.stream(Category.values())
            .filter(category -> category != Category.DEPENDANT)
            .toArray();

    static final UserSchema CORE = new UserSchema(
            Urn.USER,
            "User",
            "A member of the organization's personnel",
            List.of(
                    Attribute.text(
                                    "userName",
                                    "Name by which the identity system knows the person; until one is set, the"
                                            + " employee number")
                            .needed()
                            .unique(),
                    Attribute.complex(
                            "name",
                            false,
                            "The person's name, in any script",
                            Attribute.text("formatted", "Given names and family name")
                                    .readOnly(),
                            Attribute.text("familyName", "Family name").needed(),
                            Attribute.text("givenName", "Given names").needed()),
                    Attribute.text("displayName", "Given names and family name").readOnly(),
                    Attribute.of(
                            "active",
                            "boolean",
                            "Whether the assignment goes on after today (UTC); false ends it today, true lets it go on"
                                    + " or begins a new one today"),
                    multiple("emails", "E-mail address; one at most"),
                    multiple("phoneNumbers", "Telephone number with country code; one at most")));

    static final UserSchema ENTERPRISE = new UserSchema(
            Urn.ENTERPRISE,
            "EnterpriseUser",
            "What the organization's HR system calls the person",
            List.of(
                    Attribute.text("employeeNumber", "Number in the organization's HR system; stays once it is set")
                            .exact()
                            .immutable()
                            .unique(),
                    Attribute.text("organization", "Common code of the organization")
                            .readOnly()));

    static final UserSchema PERSON = new UserSchema(
            Urn.PERSON,
            "Person",
            "What the field needs to know to protect somebody",
            List.of(
                    Attribute.text("category", "How the person belongs to the organization; stays as registered")
                            .needed()
                            .immutable()
                            .oneOf(CATEGORIES),
                    Attribute.text("dutyStation", "UN/LOCODE of the duty station")
                            .needed(),
                    Attribute.text("contract", "Kind of contract, in the organization's words"),
                    Attribute.text("assignedFrom", "First day of the assignment, a date; today when left out"),
                    Attribute.text("assignedUntil", "Last day of the assignment, a date; absent while no end is set")));

    static final List<UserSchema> ALL = List.of(CORE, ENTERPRISE, PERSON);

    /** Attributes of every resource (RFC 7643, 3.1). */
    static final List<Attribute> COMMON = List.of(
            Attribute.text("externalId", "Id in the client's own system").exact(),
            Attribute.text("id", "Stable id").exact().readOnly(),
            Attribute.of("schemas", "reference", "The schemas of the resource").readOnly(),
            Attribute.of("meta", "complex", "Version, times and address").readOnly());

    /** An extension by its URN, whatever its case. */
    static Optional<UserSchema> extension(String urn) {
        return ALL.stream()
                .filter(schema -> schema != CORE && schema.id.equalsIgnoreCase(urn))
                .findFirst();
    }

    /** An attribute of the user itself by its name, whatever its case. */
    static Optional<Attribute> topLevel(String name) {
        return Attribute.named(CORE.attributes, name).or(() -> Attribute.named(COMMON, name));
    }

    private static Attribute multiple(String name, String description) {
        return Attribute.complex(
                name,
                true,
                description,
                Attribute.text("value", "The value"),
                Attribute.text("type", "Always work").oneOf("work"),
                Attribute.of("primary", "boolean", "Always true"));
    }
}
