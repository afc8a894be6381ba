package org.fieldsecurity.kit.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The only exception that becomes a 4xx answer: thrown on purpose, never by accident. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    private ProblemException(Problem problem) {
        // No stack trace: this is an answer, not a fault.
        super(problem.title(), null, false, false);
        this.problem = problem;
    }

    /** The document that the caller will read. */
    public Problem problem() {
        return problem;
    }

    /** A problem of this type; the detail says what to do and holds no personal data. */
    public static ProblemException of(ProblemType type, String detail) {
        return new ProblemException(Problem.of(type, detail));
    }

    /** 404: nothing with this id, or nothing that this caller may know of. */
    public static ProblemException notFound(String what) {
        return of(CommonProblem.NOT_FOUND, "There is no such " + what + ".");
    }

    /** 403, which never tells what exists. */
    public static ProblemException forbidden() {
        return of(
                CommonProblem.FORBIDDEN,
                "No appointment or role of the caller allows this here. The operation's description names who may.");
    }

    /** 401. */
    public static ProblemException unauthenticated(String detail) {
        return of(CommonProblem.UNAUTHENTICATED, detail);
    }

    /** 400 with every invalid field. */
    public static ProblemException invalid(List<Problem.FieldError> errors) {
        return new ProblemException(new Problem(
                CommonProblem.VALIDATION_FAILED.path(),
                CommonProblem.VALIDATION_FAILED.title(),
                CommonProblem.VALIDATION_FAILED.status(),
                "Mend the fields named in errors and send the request again.",
                List.of(),
                List.of(),
                List.of(),
                errors));
    }

    /** 400 for one field. */
    public static ProblemException invalid(String pointer, String detail) {
        return invalid(List.of(new Problem.FieldError(detail, pointer)));
    }

    /** 409 with the moves that the present state allows (T20). */
    public static ProblemException illegalState(String detail, List<String> legalMoves) {
        ProblemType type = CommonProblem.ILLEGAL_STATE;
        return new ProblemException(new Problem(
                type.path(), type.title(), type.status(), detail, List.of(), List.of(), legalMoves, List.of()));
    }

    /** 422 with the rule ids and the paragraphs behind them. */
    public static ProblemException refused(@Nullable String detail, List<String> rules, List<String> paragraphs) {
        ProblemType type = CommonProblem.RULE_REFUSED;
        return new ProblemException(
                new Problem(type.path(), type.title(), type.status(), detail, rules, paragraphs, List.of(), List.of()));
    }
}
