package org.fieldsecurity.kit.limit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fieldsecurity.kit.problem.CommonProblem;
import org.fieldsecurity.kit.problem.Problem;
import org.fieldsecurity.kit.problem.ProblemException;

/**
 * Refuses a body over the limit, announced or not, and an address with a NUL character, each with a problem document;
 * the HTTP layer below would close the connection without a word.
 */
@ApplicationScoped
public class RequestLimits {

    private static final int BEFORE_ALL = -1000;

    private final ObjectMapper json;
    private final long maxBytes;
    private final StreamedBodies streamed;
    private final BodyHandler unannounced;

    RequestLimits(
            ObjectMapper json,
            @ConfigProperty(name = "fieldsecurity.max-body-size", defaultValue = "1M") MemorySize maxBody,
            StreamedBodies streamed) {
        this.json = json;
        this.maxBytes = maxBody.asLongValue();
        this.streamed = streamed;
        this.unannounced = BodyHandler.create(false).setBodyLimit(maxBytes);
    }

    void install(@Observes Router router) {
        router.route().order(BEFORE_ALL).handler(this::check).failureHandler(this::failed);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        String announced = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        MemorySize own = streamed.bodies().get(context.normalizedPath());
        long limit = own == null ? maxBytes : own.asLongValue();
        if (request.uri().toLowerCase(Locale.ROOT).contains("%00")) {
            refuse(context, CommonProblem.MALFORMED_REQUEST, "The address has a NUL character.");
        } else if (announced != null && Long.parseLong(announced) > limit) {
            refuse(context, CommonProblem.PAYLOAD_TOO_LARGE, tooLarge(limit));
        } else if (own != null) {
            LingeringClose.after(context);
            context.next();
        } else if (announced == null && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            unannounced.handle(context);
        } else {
            context.next();
        }
    }

    private static String tooLarge(long limit) {
        return "The body may have " + limit + " bytes at most.";
    }

    private void failed(RoutingContext context) {
        if (context.response().ended()) {
            return; // Answered already; what fails now is the reading of the rest.
        }
        if (context.statusCode() == CommonProblem.PAYLOAD_TOO_LARGE.status()) {
            refuse(context, CommonProblem.PAYLOAD_TOO_LARGE, tooLarge(maxBytes));
        } else {
            context.next();
        }
    }

    private void refuse(RoutingContext context, CommonProblem type, String detail) {
        // The rest of the body is cut off on purpose; its end is nobody's failure.
        context.request().exceptionHandler(cut -> {});
        Problem problem = ProblemException.of(type, detail).problem();
        context.response()
                .setStatusCode(type.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(write(problem))
                .onComplete(sent -> context.request().connection().close());
    }

    private String write(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem that can't be written", e);
        }
    }
}
