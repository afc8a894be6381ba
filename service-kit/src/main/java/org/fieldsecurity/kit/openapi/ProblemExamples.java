package org.fieldsecurity.kit.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fieldsecurity.kit.problem.CommonProblem;

/** One example of each error status, as the contract shows it. */
final class ProblemExamples {

    static final Map<String, Example> BY_STATUS = new TreeMap<>(Map.ofEntries(
            entry(CommonProblem.VALIDATION_FAILED, "Mend the fields named in errors and send the request again."),
            entry(CommonProblem.UNAUTHENTICATED, "Send an access token in the Authorization header."),
            entry(CommonProblem.FORBIDDEN, "No appointment or role of the caller allows this here."),
            entry(CommonProblem.NOT_FOUND, "Check the path and the ids in it."),
            entry(CommonProblem.ILLEGAL_STATE, "This is closed already."),
            entry(CommonProblem.PRECONDITION_FAILED, "The resource is at another version. Read it again."),
            entry(CommonProblem.PAYLOAD_TOO_LARGE, "Send less at once."),
            entry(CommonProblem.UNSUPPORTED_MEDIA_TYPE, "Send the body as one of the media types listed."),
            entry(CommonProblem.RULE_REFUSED, "The rules named refuse this."),
            entry(CommonProblem.PRECONDITION_REQUIRED, "Read the resource and send its ETag in If-Match."),
            entry(CommonProblem.SERVICE_UNAVAILABLE, "The database can't be reached. Try again shortly.")));

    private ProblemExamples() {}

    /** A title and a body. */
    record Example(String title, Map<String, Object> body) {}

    private static Map.Entry<String, Example> entry(CommonProblem type, String detail) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type.path());
        body.put("title", type.title());
        body.put("status", type.status());
        body.put("detail", detail);
        if (type == CommonProblem.RULE_REFUSED) {
            body.put("rules", List.of("T13"));
            body.put("paragraphs", List.of("An 19"));
        }
        if (type == CommonProblem.ILLEGAL_STATE) {
            body.put("legalMoves", List.of("SUBMIT"));
        }
        if (type == CommonProblem.VALIDATION_FAILED) {
            body.put("errors", List.of(Map.of("detail", "must not be blank", "pointer", "/name")));
        }
        return Map.entry(Integer.toString(type.status()), new Example(type.title(), body));
    }
}
