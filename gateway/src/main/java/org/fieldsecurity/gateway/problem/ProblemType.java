package org.fieldsecurity.gateway.problem;

import java.util.Locale;

/** Every problem that the gateway itself answers with; each has an entry in {@code problems.json}. */
public enum ProblemType {
    /** The request can't be read: path, framing or headers break the rules of HTTP or of the suite. */
    MALFORMED_REQUEST(400, "The request can't be read"),
    /** No valid token came with a request that needs one. */
    UNAUTHENTICATED(401, "A valid access token is needed"),
    /** No page and no service under this path. */
    NOT_FOUND(404, "There is nothing here"),
    /** The path is known, the method is not offered there. */
    METHOD_NOT_ALLOWED(405, "This resource doesn't take that method"),
    /** The body is longer than the gateway carries. */
    PAYLOAD_TOO_LARGE(413, "The body is too large"),
    /** The request target is longer than the gateway reads. */
    URI_TOO_LONG(414, "The address is too long"),
    /** The headers together are larger than the gateway carries. */
    HEADER_TOO_LARGE(431, "The headers are too large"),
    /** A defect of the gateway. */
    INTERNAL_ERROR(500, "Something went wrong on our side"),
    /** What the gateway needs to answer, such as the identity provider, is away. */
    SERVICE_UNAVAILABLE(503, "A part this answer needs is away"),
    /** The service behind the path can't be reached. */
    UPSTREAM_UNAVAILABLE(503, "The service behind the gateway is away"),
    /** The service behind the path took too long. */
    UPSTREAM_TIMEOUT(504, "The service behind the gateway took too long");

    private final int status;
    private final String title;

    ProblemType(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The last part of the {@code type} path, in kebab-case. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The HTTP status that always goes with this type. */
    public int status() {
        return status;
    }

    /** One short sentence that never varies between occurrences. */
    public String title() {
        return title;
    }
}
