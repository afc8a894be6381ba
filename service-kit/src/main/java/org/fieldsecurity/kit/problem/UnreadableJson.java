package org.fieldsecurity.kit.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.stream.Collectors;

/** Says what is wrong with JSON that can't be read, in words of the contract. */
public final class UnreadableJson {

    private UnreadableJson() {}

    /** The 400 that names the field, where one is to blame; nothing of what was sent is quoted but its name. */
    public static Problem problem(JacksonException exception) {
        return switch (exception) {
            case UnrecognizedPropertyException unknown ->
                new Problem(
                        CommonProblem.UNKNOWN_FIELD.path(),
                        CommonProblem.UNKNOWN_FIELD.title(),
                        CommonProblem.UNKNOWN_FIELD.status(),
                        "Take the field out or correct its name.",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new Problem.FieldError("is not a field of this object", pointer(unknown))));
            case StreamConstraintsException limit ->
                Problem.of(
                        CommonProblem.MALFORMED_REQUEST,
                        "The JSON is nested too deeply, or a string or number in it is too long.");
            case JsonMappingException mapping ->
                ProblemException.invalid(List.of(new Problem.FieldError(expected(mapping), pointer(mapping))))
                        .problem();
            default -> Problem.of(CommonProblem.MALFORMED_REQUEST, "The body is not well-formed JSON.");
        };
    }

    private static String expected(JsonMappingException mapping) {
        return mapping instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
                ? "must be " + Details.kindOf(mismatch.getTargetType())
                : "has a value that can't be read";
    }

    private static String pointer(JsonMappingException exception) {
        return exception.getPath().stream()
                .map(step -> step.getFieldName() != null ? "/" + cut(step.getFieldName()) : "/" + step.getIndex())
                .collect(Collectors.joining());
    }

    private static String cut(String name) {
        return name.length() > 60 ? name.substring(0, 60) : name;
    }
}
