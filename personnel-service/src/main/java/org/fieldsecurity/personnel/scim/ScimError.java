package org.fieldsecurity.personnel.scim;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.fieldsecurity.kit.problem.CommonProblem;
import org.fieldsecurity.kit.problem.Problem;
import org.fieldsecurity.kit.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * An error as SCIM writes it (RFC 7644, 3.12).
 *
 * @param status HTTP status, as a text
 * @param scimType SCIM's word for what is wrong, where it has one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScimError(
        List<String> schemas, String status, @Nullable String scimType, String detail) {

    static ScimError of(Problem problem) {
        return new ScimError(
                List.of(Urn.ERROR), Integer.toString(problem.status()), scimType(problem), detail(problem));
    }

    private static @Nullable String scimType(Problem problem) {
        for (ScimProblem own : ScimProblem.values()) {
            if (own.path().equals(problem.type())) {
                return own.scimType();
            }
        }
        if (isOneOf(problem, CommonProblem.DUPLICATE, CommonProblem.CONCURRENT_CHANGE)) {
            return ScimProblem.UNIQUENESS.scimType();
        }
        if (isOneOf(problem, CommonProblem.MALFORMED_REQUEST, CommonProblem.UNKNOWN_FIELD)) {
            return ScimProblem.INVALID_SYNTAX.scimType();
        }
        return isOneOf(problem, CommonProblem.VALIDATION_FAILED) ? ScimProblem.INVALID_VALUE.scimType() : null;
    }

    private static boolean isOneOf(Problem problem, ProblemType... types) {
        return Arrays.stream(types).anyMatch(type -> type.path().equals(problem.type()));
    }

    private static String detail(Problem problem) {
        String fields = problem.errors().stream()
                .map(error -> error.pointer() + " " + error.detail())
                .collect(Collectors.joining("; "));
        String detail = problem.detail() == null ? problem.title() : problem.detail();
        return fields.isEmpty() ? detail : detail + " " + fields;
    }
}
