package org.fieldsecurity.personnel.scim;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.fieldsecurity.personnel.scim.filter.FilterParser;
import org.fieldsecurity.personnel.scim.filter.MalformedException;
import org.jspecify.annotations.Nullable;

/**
 * A search for users.
 *
 * @param startIndex number of the first one wanted, from 1
 * @param count most that are wanted, 0 to {@value #MOST}
 */
record Search(FilterSql.Condition condition, int startIndex, int count, Projection projection) {

    /** Most users of one answer. */
    static final int MOST = 200;

    private static final int USUAL = 100;

    /** Reads the parameters of a GET. */
    static Search of(
            @Nullable String filter,
            @Nullable String startIndex,
            @Nullable String count,
            @Nullable String attributes,
            @Nullable String excludedAttributes,
            @Nullable String sortBy) {
        if (sortBy != null && !sortBy.isBlank()) {
            throw ScimProblem.INVALID_VALUE.because("Sorting isn't supported; leave sortBy out.");
        }
        return new Search(
                condition(filter),
                Math.max(1, number("startIndex", startIndex, 1)),
                Math.clamp(number("count", count, USUAL), 0, MOST),
                Projection.of(attributes, excludedAttributes));
    }

    /** Reads the body of a POST to /.search (RFC 7644, 3.4.3). */
    static Search of(JsonNode request) {
        if (!request.isObject()) {
            throw ScimProblem.INVALID_SYNTAX.because("A search is a JSON object with the schema " + Urn.SEARCH + ".");
        }
        return of(
                text(request, "filter"),
                text(request, "startIndex"),
                text(request, "count"),
                text(request, "attributes"),
                text(request, "excludedAttributes"),
                text(request, "sortBy"));
    }

    private static FilterSql.Condition condition(@Nullable String filter) {
        if (filter == null || filter.isBlank()) {
            return FilterSql.Condition.none();
        }
        try {
            return FilterSql.of(FilterParser.filter(filter));
        } catch (MalformedException malformed) {
            throw ScimProblem.INVALID_FILTER.because("The filter can't be read. " + malformed.detail());
        }
    }

    private static int number(String name, @Nullable String text, int otherwise) {
        try {
            return text == null || text.isBlank() ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException notANumber) {
            throw ScimProblem.INVALID_VALUE.because(name + " must be a whole number.");
        }
    }

    private static @Nullable String text(JsonNode request, String name) {
        for (var field : request.properties()) {
            if (field.getKey().equalsIgnoreCase(name) && !field.getValue().isNull()) {
                return field.getValue().isArray()
                        ? joined(field.getValue())
                        : field.getValue().asText();
            }
        }
        return null;
    }

    private static String joined(JsonNode list) {
        List<String> parts = new ArrayList<>();
        list.forEach(part -> parts.add(part.asText()));
        return String.join(",", parts);
    }
}
