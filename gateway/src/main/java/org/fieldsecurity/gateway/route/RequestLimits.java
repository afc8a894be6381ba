package org.fieldsecurity.gateway.route;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.fieldsecurity.gateway.problem.Problem;
import org.fieldsecurity.gateway.problem.ProblemType;
import org.fieldsecurity.gateway.problem.ProblemWriter;
import org.jspecify.annotations.Nullable;

/** Refuses what is too large or can be read in two ways, before anything else looks at it. */
@ApplicationScoped
public class RequestLimits {

    private final GatewayConfig.Limits limits;

    /** Reads the limits from the configuration. */
    public RequestLimits(GatewayConfig config) {
        this.limits = config.limits();
    }

    /** Calls the next handler when the request is within the limits, else answers with a problem. */
    public void check(RoutingContext context) {
        Problem problem = problem(context.request().uri(), context.request().headers());
        if (problem == null) {
            context.next();
        } else {
            ProblemWriter.write(context, problem);
        }
    }

    /** The body is longer than the gateway carries to this path. */
    Problem tooLarge(String path) {
        return Problem.of(ProblemType.PAYLOAD_TOO_LARGE, "A body may be %d bytes long.".formatted(body(path)));
    }

    /** Longest body to this path, in bytes. */
    long body(String path) {
        return limits.streamed().getOrDefault(path, limits.body()).asLongValue();
    }

    private @Nullable Problem problem(String target, MultiMap headers) {
        if (target.length() > limits.uri()) {
            return Problem.of(
                    ProblemType.URI_TOO_LONG, "Path and query may be %d characters long.".formatted(limits.uri()));
        }
        if (size(headers) > limits.headers()) {
            return Problem.of(
                    ProblemType.HEADER_TOO_LARGE,
                    "All headers together may be %d characters long.".formatted(limits.headers()));
        }
        if (!RequestTarget.plain(target)) {
            return Problem.of(
                    ProblemType.MALFORMED_REQUEST,
                    "The address must be a path and a query with every special character percent-encoded; the path"
                            + " without empty, dot or encoded structural parts.");
        }
        int query = target.indexOf('?');
        return framing(query < 0 ? target : target.substring(0, query), headers);
    }

    /** The length of the body must be said once and in one way, or two readers could split the stream differently. */
    private @Nullable Problem framing(String path, MultiMap headers) {
        List<String> lengths = headers.getAll(HttpHeaders.CONTENT_LENGTH);
        List<String> encodings = headers.getAll(HttpHeaders.TRANSFER_ENCODING);
        boolean chunked = encodings.size() == 1 && "chunked".equalsIgnoreCase(encodings.getFirst());
        if (lengths.size() + encodings.size() > 1
                || (!encodings.isEmpty() && !chunked)
                || lengths.stream().anyMatch(length -> !length.matches("\\d{1,18}"))) {
            return Problem.of(
                    ProblemType.MALFORMED_REQUEST,
                    "The length of the body must be said once: by Content-Length, or by chunks.");
        }
        return lengths.stream().mapToLong(Long::parseLong).anyMatch(length -> length > body(path))
                ? tooLarge(path)
                : null;
    }

    private static long size(MultiMap headers) {
        long size = 0;
        for (Map.Entry<String, String> header : headers) {
            size += header.getKey().length() + header.getValue().length() + 4L;
        }
        return size;
    }
}
