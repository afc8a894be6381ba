package org.fieldsecurity.personnel.scim;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldsecurity.kit.problem.ProblemException;
import org.fieldsecurity.personnel.scim.filter.AttributePath;
import org.fieldsecurity.personnel.scim.filter.Literal;
import org.fieldsecurity.personnel.scim.filter.Operator;
import org.fieldsecurity.personnel.scim.filter.ScimFilter;

/**
 * A filter as SQL. It is taken only if an index finds its candidates: each is then looked at by the whole filter.
 * Parameters are numbered on from those that {@link UserSql} has.
 */
final class FilterSql {

    private static final String SERVED = "A filter must hold, alone or by 'and', one of: id eq, userName eq, externalId"
            + " eq, emails.value eq or sw, name.familyName eq or sw, " + Urn.ENTERPRISE + ":employeeNumber eq, "
            + Urn.PERSON + ":dutyStation eq; with 'or', on each side.";
    private static final int FIRST_PARAMETER = 3;
    private static final int SHORTEST_START = 2;

    private final List<Object> parameters = new ArrayList<>();

    private FilterSql() {}

    /**
     * A condition to be appended to {@link UserSql#FROM}.
     *
     * @param parameters its values, the first one for {@code $3}
     */
    record Condition(String sql, List<Object> parameters) {

        /** Everybody of the organization. */
        static Condition none() {
            return new Condition("", List.of());
        }
    }

    /** The filter's condition, or 400 when it names what can't be filtered by or no index serves it. */
    static Condition of(ScimFilter filter) {
        FilterSql sql = new FilterSql();
        String predicate = sql.predicate(filter);
        List<String> candidates = sql.candidates(filter);
        if (candidates.isEmpty()) {
            throw ScimProblem.TOO_MANY.because(SERVED);
        }
        return new Condition(
                // An array, so that the database looks the candidates up first, however many it expects.
                " and p.id = any (array(" + String.join(" union ", candidates) + ")) and " + predicate,
                List.copyOf(sql.parameters));
    }

    private String predicate(ScimFilter filter) {
        return switch (filter) {
            case ScimFilter.And(List<ScimFilter> all) -> joined(all, " and ");
            case ScimFilter.Or(List<ScimFilter> any) -> joined(any, " or ");
            case ScimFilter.Not(ScimFilter inner) -> "((" + predicate(inner) + ") is not true)";
            case ScimFilter.Present(AttributePath path) -> "(" + attribute(path).column() + " is not null)";
            case ScimFilter.Compare compare -> comparison(compare);
            case ScimFilter.Having(AttributePath path, ScimFilter values) -> predicate(within(path, values));
        };
    }

    private String joined(List<ScimFilter> filters, String word) {
        return filters.stream().map(this::predicate).collect(Collectors.joining(word, "(", ")"));
    }

    private String comparison(ScimFilter.Compare compare) {
        UserAttribute attribute = attribute(compare.path());
        if (compare.value() instanceof Literal.Null) {
            return switch (compare.operator()) {
                case EQ -> "(" + attribute.column() + " is null)";
                case NE -> "(" + attribute.column() + " is not null)";
                default -> throw invalid("null can be compared by eq and ne only");
            };
        }
        return switch (attribute.kind()) {
            case BOOLEAN -> "(" + attribute.column() + equality(compare) + parameter(bool(compare.value())) + ")";
            case DATE -> "(" + attribute.column() + order(compare.operator()) + parameter(date(compare.value())) + ")";
            case TEXT -> text(compare, "lower(" + attribute.column() + ")", "lower(%s)");
            case EXACT -> text(compare, attribute.column(), "%s");
        };
    }

    private String text(ScimFilter.Compare compare, String column, String folding) {
        String value = text(compare.value());
        return switch (compare.operator()) {
            case CO -> like(column, folding, "%" + escaped(value) + "%");
            case SW -> like(column, folding, escaped(value) + "%");
            case EW -> like(column, folding, "%" + escaped(value));
            default ->
                "(" + column + " collate \"C\"" + order(compare.operator())
                        + folding.formatted(parameter(value) + "::text") + ")";
        };
    }

    private String like(String column, String folding, String pattern) {
        return "(" + column + " like " + folding.formatted(parameter(pattern) + "::text") + ")";
    }

    /** Queries whose people together are all that the filter can find; empty when no index gives them. */
    private List<String> candidates(ScimFilter filter) {
        return switch (filter) {
            case ScimFilter.And(List<ScimFilter> all) ->
                all.stream()
                        .filter(FilterSql::isServed)
                        .findFirst()
                        .map(this::candidates)
                        .orElse(List.of());
            case ScimFilter.Or(List<ScimFilter> any) ->
                any.stream().allMatch(FilterSql::isServed)
                        ? any.stream()
                                .flatMap(each -> candidates(each).stream())
                                .toList()
                        : List.of();
            case ScimFilter.Having(AttributePath path, ScimFilter values) -> candidates(within(path, values));
            case ScimFilter.Compare compare -> isServed(compare) ? List.of(candidates(compare)) : List.of();
            case ScimFilter.Not not -> List.of();
            case ScimFilter.Present present -> List.of();
        };
    }

    private static boolean isServed(ScimFilter filter) {
        return switch (filter) {
            case ScimFilter.And(List<ScimFilter> all) -> all.stream().anyMatch(FilterSql::isServed);
            case ScimFilter.Or(List<ScimFilter> any) -> any.stream().allMatch(FilterSql::isServed);
            case ScimFilter.Having(AttributePath path, ScimFilter values) -> isServed(within(path, values));
            case ScimFilter.Compare compare -> isServed(compare);
            case ScimFilter.Not not -> false;
            case ScimFilter.Present present -> false;
        };
    }

    private static boolean isServed(ScimFilter.Compare compare) {
        if (!(compare.value() instanceof Literal.Text(String value))) {
            return false;
        }
        boolean equal = compare.operator() == Operator.EQ;
        boolean start = compare.operator() == Operator.SW && value.length() >= SHORTEST_START;
        return switch (UserAttribute.of(compare.path())) {
            case null -> false;
            case ID, USER_NAME, EXTERNAL_ID, EMPLOYEE_NUMBER, DUTY_STATION -> equal;
            case EMAIL, FAMILY_NAME -> equal || start;
            default -> false;
        };
    }

    private String candidates(ScimFilter.Compare compare) {
        String value = text(compare.value());
        String people = "select id from person where organization = $1 and ";
        String named = "select person from scim_user where organization = $1 and deleted_at is null and ";
        return switch (attribute(compare.path())) {
            case ID -> people + "id = " + parameter(id(value));
            case EXTERNAL_ID -> named + "external_id = " + parameter(value);
            case EMPLOYEE_NUMBER -> people + "employee_number = " + parameter(value);
            case DUTY_STATION -> people + "duty_station = " + parameter(value.toUpperCase(Locale.ROOT));
            case EMAIL -> people + start(compare.operator(), "lower(email)", value);
            case FAMILY_NAME -> people + start(compare.operator(), "lower(family_name)", value);
            default -> userName(people, named, value);
        };
    }

    /** By the name that was given over SCIM; else by the employee number or id that stands in for it. */
    private String userName(String people, String named, String value) {
        String name = parameter(value) + "::text";
        String standIn = people + "employee_number in (" + name + ", upper(" + name + "), lower(" + name + "))";
        return named + "lower(user_name) = lower(" + name + ") union " + standIn + " union " + people + "id = "
                + parameter(id(value));
    }

    private String start(Operator operator, String column, String value) {
        return operator == Operator.EQ
                ? column + " = lower(" + parameter(value) + "::text)"
                : column + " like lower(" + parameter(escaped(value) + "%") + "::text)";
    }

    private static ScimFilter within(AttributePath path, ScimFilter values) {
        boolean multiValued =
                path.attribute().equals("emails") || path.attribute().equals("phonenumbers");
        if (path.sub() != null || !multiValued) {
            throw invalid("only emails and phoneNumbers have values to be filtered in brackets");
        }
        return switch (values) {
            case ScimFilter.And(List<ScimFilter> all) ->
                new ScimFilter.And(all.stream().map(each -> within(path, each)).toList());
            case ScimFilter.Or(List<ScimFilter> any) ->
                new ScimFilter.Or(any.stream().map(each -> within(path, each)).toList());
            case ScimFilter.Not(ScimFilter inner) -> new ScimFilter.Not(within(path, inner));
            case ScimFilter.Present(AttributePath sub) -> new ScimFilter.Present(path.sub(sub.attribute()));
            case ScimFilter.Compare(AttributePath sub, Operator operator, Literal value) ->
                new ScimFilter.Compare(path.sub(sub.attribute()), operator, value);
            case ScimFilter.Having nested -> throw invalid("a filter in brackets has no brackets inside");
        };
    }

    private static UserAttribute attribute(AttributePath path) {
        UserAttribute attribute = UserAttribute.of(path);
        if (attribute == null) {
            throw invalid("it names an attribute that users can't be filtered by here; /Schemas lists the attributes,"
                    + " and what changed when is in the feed");
        }
        return attribute;
    }

    private static String equality(ScimFilter.Compare compare) {
        return switch (compare.operator()) {
            case EQ -> " = ";
            case NE -> " is distinct from ";
            default -> throw invalid("true and false can be compared by eq and ne only");
        };
    }

    private static String order(Operator operator) {
        return switch (operator) {
            case EQ -> " = ";
            case NE -> " is distinct from ";
            case GT -> " > ";
            case GE -> " >= ";
            case LT -> " < ";
            case LE -> " <= ";
            default -> throw invalid("dates can't be compared by parts of their text");
        };
    }

    private String parameter(Object value) {
        parameters.add(value);
        return "$" + (FIRST_PARAMETER + parameters.size() - 1);
    }

    private static String text(Literal literal) {
        if (literal instanceof Literal.Text(String value)) {
            return value;
        }
        throw invalid("a text in double quotes is expected for a text attribute");
    }

    private static boolean bool(Literal literal) {
        if (literal instanceof Literal.Bool(boolean value)) {
            return value;
        }
        throw invalid("true or false is expected for this attribute");
    }

    private static LocalDate date(Literal literal) {
        try {
            String value = text(literal);
            if (value.length() == 10 && Character.isDigit(value.charAt(0))) {
                return LocalDate.parse(value);
            }
        } catch (DateTimeException notADate) {
            // Answered below, like a date with a sign.
        }
        throw invalid("a date such as \"2026-01-31\" is expected for this attribute");
    }

    /** An id that nobody has, for what is none. */
    private static UUID id(String value) {
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException notAnId) {
            return new UUID(0, 0);
        }
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static ProblemException invalid(String why) {
        return ScimProblem.INVALID_FILTER.because("The filter can't be used: " + why + ".");
    }
}
