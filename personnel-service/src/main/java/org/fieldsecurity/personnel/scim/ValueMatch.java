package org.fieldsecurity.personnel.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.fieldsecurity.personnel.scim.filter.AttributePath;
import org.fieldsecurity.personnel.scim.filter.Literal;
import org.fieldsecurity.personnel.scim.filter.Operator;
import org.fieldsecurity.personnel.scim.filter.ScimFilter;

/** Whether one value of a multi-valued attribute fits a filter. Texts are compared without regard to case. */
final class ValueMatch {

    private ValueMatch() {}

    static boolean of(ObjectNode value, ScimFilter filter) {
        return switch (filter) {
            case ScimFilter.And(List<ScimFilter> all) -> all.stream().allMatch(each -> of(value, each));
            case ScimFilter.Or(List<ScimFilter> any) -> any.stream().anyMatch(each -> of(value, each));
            case ScimFilter.Not(ScimFilter inner) -> !of(value, inner);
            case ScimFilter.Present(AttributePath path) -> !part(value, path).isMissingNode();
            case ScimFilter.Compare(AttributePath path, Operator operator, Literal literal) ->
                compares(part(value, path), operator, literal);
            case ScimFilter.Having nested ->
                throw ScimProblem.INVALID_PATH.because("A filter in brackets has no brackets inside.");
        };
    }

    private static boolean compares(JsonNode part, Operator operator, Literal literal) {
        String wanted =
                switch (literal) {
                    case Literal.Text(String text) -> text.toLowerCase(Locale.ROOT);
                    case Literal.Bool(boolean bool) -> Boolean.toString(bool);
                    case Literal.Decimal number -> number.value().toPlainString();
                    case Literal.Null none -> "";
                };
        String actual = part.asText("").toLowerCase(Locale.ROOT);
        return switch (operator) {
            case EQ -> actual.equals(wanted);
            case NE -> !actual.equals(wanted);
            case CO -> actual.contains(wanted);
            case SW -> actual.startsWith(wanted);
            case EW -> actual.endsWith(wanted);
            case GT -> actual.compareTo(wanted) > 0;
            case GE -> actual.compareTo(wanted) >= 0;
            case LT -> actual.compareTo(wanted) < 0;
            case LE -> actual.compareTo(wanted) <= 0;
        };
    }

    private static JsonNode part(ObjectNode value, AttributePath path) {
        for (var field : value.properties()) {
            if (field.getKey().equalsIgnoreCase(path.attribute())) {
                return field.getValue();
            }
        }
        return MissingNode.getInstance();
    }
}
