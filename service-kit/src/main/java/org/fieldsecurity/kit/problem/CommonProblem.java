package org.fieldsecurity.kit.problem;

/** The errors that every service can give. */
public enum CommonProblem implements ProblemType {
    MALFORMED_REQUEST("malformed-request", "The request can't be read", 400),
    VALIDATION_FAILED("validation-failed", "Some fields are not valid", 400),
    UNKNOWN_FIELD("unknown-field", "The request has a field that this operation doesn't know", 400),
    UNAUTHENTICATED("unauthenticated", "A valid access token is needed", 401),
    FORBIDDEN("forbidden", "The caller may not do this", 403),
    NOT_FOUND("not-found", "There is nothing here", 404),
    METHOD_NOT_ALLOWED("method-not-allowed", "This resource doesn't take that method", 405),
    NOT_ACCEPTABLE("not-acceptable", "None of the accepted media types can be served", 406),
    ILLEGAL_STATE("illegal-state", "The state doesn't allow this", 409),
    DUPLICATE("duplicate", "This exists already", 409),
    CONCURRENT_CHANGE("concurrent-change", "Somebody else changed this at the same moment", 409),
    IDEMPOTENCY_KEY_IN_USE("idempotency-key-in-use", "A request with this Idempotency-Key is still running", 409),
    PRECONDITION_FAILED("precondition-failed", "The resource has changed since it was read", 412),
    PAYLOAD_TOO_LARGE("payload-too-large", "The body is too large", 413),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", "The body's media type can't be read here", 415),
    RULE_REFUSED("rule-refused", "A rule refuses this", 422),
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", "This Idempotency-Key was used with another body", 422),
    PRECONDITION_REQUIRED("precondition-required", "If-Match is needed", 428),
    INTERNAL_ERROR("internal-error", "Something went wrong on our side", 500),
    SERVICE_UNAVAILABLE("service-unavailable", "A part this answer needs is away", 503);

    private final String slug;
    private final String title;
    private final int status;

    CommonProblem(String slug, String title, int status) {
        this.slug = slug;
        this.title = title;
        this.status = status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }
}
