package org.fieldsecurity.kit.problem;

import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;

/** What to do about an error, in a sentence. */
final class Details {

    private Details() {}

    static String of(CommonProblem type) {
        return switch (type) {
            case MALFORMED_REQUEST -> "The request is not well formed. Compare it with the operation's example.";
            case UNAUTHENTICATED -> "Send a valid access token in the Authorization header.";
            case FORBIDDEN -> "No appointment or role of the caller allows this here.";
            case NOT_FOUND -> "Check the path and the ids in it.";
            case METHOD_NOT_ALLOWED -> "The Allow header and the contract name the methods of this resource.";
            case NOT_ACCEPTABLE -> "Send an Accept header with a media type that the contract lists.";
            case CONCURRENT_CHANGE -> "Read the resource again, then decide whether to repeat the change.";
            case PAYLOAD_TOO_LARGE -> "Send less at once; the contract says how much an operation takes.";
            case UNSUPPORTED_MEDIA_TYPE -> "Send the body as one of the media types that the contract lists.";
            default -> type.title() + ".";
        };
    }

    /** What JSON a Java type is written as, since class names don't go on the wire. */
    static String kindOf(Class<?> type) {
        if (type.isEnum()) {
            return "one of " + Arrays.toString(type.getEnumConstants());
        }
        if (type == String.class || type == CharSequence.class) {
            return "a string";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (type == UUID.class) {
            return "a UUID";
        }
        if (type == LocalDate.class) {
            return "a date such as 2026-01-31";
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return "a time such as 2026-01-31T08:00:00Z";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "a number in range";
        }
        return Collection.class.isAssignableFrom(type) || type.isArray() ? "a list" : "an object as the contract says";
    }
}
