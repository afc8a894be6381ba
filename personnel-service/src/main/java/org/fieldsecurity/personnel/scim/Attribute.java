package org.fieldsecurity.personnel.scim;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The definition of an attribute as /Schemas shows it (RFC 7643, 7). */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Attribute(
        String name,
        String type,
        @JsonInclude(JsonInclude.Include.ALWAYS) boolean multiValued,
        String description,
        @JsonInclude(JsonInclude.Include.ALWAYS) boolean required,
        List<String> canonicalValues,
        @JsonInclude(JsonInclude.Include.ALWAYS) boolean caseExact,
        String mutability,
        String returned,
        String uniqueness,
        List<Attribute> subAttributes) {

    static final String READ_ONLY = "readOnly";
    private static final String IMMUTABLE = "immutable";

    /** A text that may be there and may change. */
    static Attribute text(String name, String description) {
        return of(name, "string", description);
    }

    /** A value of another type. */
    static Attribute of(String name, String type, String description) {
        return new Attribute(
                name, type, false, description, false, List.of(), false, "readWrite", "default", "none", List.of());
    }

    /** A value with parts. */
    static Attribute complex(String name, boolean multiValued, String description, Attribute... parts) {
        return new Attribute(
                name,
                "complex",
                multiValued,
                description,
                false,
                List.of(),
                false,
                "readWrite",
                "default",
                "none",
                List.of(parts));
    }

    Attribute needed() {
        return new Attribute(
                name,
                type,
                multiValued,
                description,
                true,
                canonicalValues,
                caseExact,
                mutability,
                returned,
                uniqueness,
                subAttributes);
    }

    Attribute exact() {
        return new Attribute(
                name,
                type,
                multiValued,
                description,
                required,
                canonicalValues,
                true,
                mutability,
                returned,
                uniqueness,
                subAttributes);
    }

    Attribute readOnly() {
        return withMutability(READ_ONLY);
    }

    Attribute immutable() {
        return withMutability(IMMUTABLE);
    }

    private Attribute withMutability(String other) {
        return new Attribute(
                name,
                type,
                multiValued,
                description,
                required,
                canonicalValues,
                caseExact,
                other,
                returned,
                uniqueness,
                subAttributes);
    }

    /** No two users of the organization have the same. */
    Attribute unique() {
        return new Attribute(
                name,
                type,
                multiValued,
                description,
                required,
                canonicalValues,
                caseExact,
                mutability,
                returned,
                "server",
                subAttributes);
    }

    Attribute oneOf(Object... values) {
        return new Attribute(
                name,
                type,
                multiValued,
                description,
                required,
                Arrays.stream(values).map(Object::toString).toList(),
                caseExact,
                mutability,
                returned,
                uniqueness,
                subAttributes);
    }

    /** A part by its name, whatever its case. */
    Optional<Attribute> part(String wanted) {
        return named(subAttributes, wanted);
    }

    static Optional<Attribute> named(List<Attribute> attributes, String wanted) {
        return attributes.stream()
                .filter(attribute -> attribute.name.equalsIgnoreCase(wanted))
                .findFirst();
    }
}
