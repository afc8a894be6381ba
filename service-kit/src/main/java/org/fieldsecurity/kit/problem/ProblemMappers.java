package org.fieldsecurity.kit.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.pgclient.PgException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.hibernate.JDBCException;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * The one place that turns exceptions into problem documents. Only our own {@link ProblemException} and what the web
 * layer says of a request become 4xx; anything else is our fault and is logged.
 */
public class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

    @ServerExceptionMapper
    public Response ours(ProblemException exception) {
        return answer(exception.problem());
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    public Response unauthenticated(RuntimeException exception) {
        if (Outage.ofIdentityProvider(exception)) {
            return withoutIdentityProvider(exception);
        }
        return answer(Problem.of(
                CommonProblem.UNAUTHENTICATED,
                "The access token is missing, expired or not issued for this suite. Get a new one and try again."));
    }

    @ServerExceptionMapper(OIDCException.class)
    public Response withoutIdentityProvider(RuntimeException exception) {
        LOG.warnf("Tokens can't be checked: %s", exception.getClass().getName());
        return unavailable("Tokens can't be checked now: the identity provider doesn't answer. Try again shortly.");
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException exception) {
        return answer(ProblemException.forbidden().problem());
    }

    @ServerExceptionMapper
    public Response validation(ResteasyReactiveViolationException exception) {
        List<Problem.FieldError> errors = exception.getConstraintViolations().stream()
                .map(violation -> new Problem.FieldError(violation.getMessage(), pointer(violation)))
                .sorted((one, other) -> one.pointer().compareTo(other.pointer()))
                .toList();
        return answer(ProblemException.invalid(errors).problem());
    }

    @ServerExceptionMapper({JacksonException.class, MismatchedInputException.class})
    public Response unreadable(JacksonException exception) {
        return answer(UnreadableJson.problem(exception));
    }

    @ServerExceptionMapper
    public Response web(WebApplicationException exception) {
        if (exception.getCause() instanceof JacksonException cause) {
            return answer(UnreadableJson.problem(cause));
        }
        int status = exception.getResponse().getStatus();
        CommonProblem type =
                switch (status) {
                    case 400 -> CommonProblem.MALFORMED_REQUEST;
                    case 401 -> CommonProblem.UNAUTHENTICATED;
                    case 403 -> CommonProblem.FORBIDDEN;
                    case 404 -> CommonProblem.NOT_FOUND;
                    case 405 -> CommonProblem.METHOD_NOT_ALLOWED;
                    case 406 -> CommonProblem.NOT_ACCEPTABLE;
                    case 413 -> CommonProblem.PAYLOAD_TOO_LARGE;
                    case 415 -> CommonProblem.UNSUPPORTED_MEDIA_TYPE;
                    default -> CommonProblem.INTERNAL_ERROR;
                };
        return type == CommonProblem.INTERNAL_ERROR ? fault(exception) : answer(Problem.of(type, Details.of(type)));
    }

    @ServerExceptionMapper({OptimisticLockException.class, StaleStateException.class})
    public Response stale(RuntimeException exception) {
        return answer(Problem.of(CommonProblem.CONCURRENT_CHANGE, Details.of(CommonProblem.CONCURRENT_CHANGE)));
    }

    @ServerExceptionMapper({PersistenceException.class, PgException.class, IOException.class})
    public Response database(Exception exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof JDBCException refused && partsCallers(refused.getSQLState())
                    || cause instanceof PgException pg && partsCallers(pg.getSqlState())) {
                return answer(Problem.of(CommonProblem.CONCURRENT_CHANGE, Details.of(CommonProblem.CONCURRENT_CHANGE)));
            }
            if (cause instanceof ProblemException ours) {
                return answer(ours.problem());
            }
        }
        return Outage.ofDatabase(exception) ? withoutDatabase() : fault(exception);
    }

    @ServerExceptionMapper
    public Response anything(Throwable throwable) {
        return Outage.ofDatabase(throwable) ? withoutDatabase() : fault(throwable);
    }

    /** Class 23: a constraint that only one of two can meet; 40: a deadlock, or no order in which both could have run. */
    private static boolean partsCallers(String sqlState) {
        return sqlState != null && (sqlState.startsWith("23") || sqlState.startsWith("40"));
    }

    private static Response withoutDatabase() {
        return unavailable("The database can't be reached. Try again shortly.");
    }

    private static Response unavailable(String detail) {
        return answer(Problem.of(CommonProblem.SERVICE_UNAVAILABLE, detail));
    }

    private static Response fault(Throwable throwable) {
        LOG.errorf("Unexpected failure: %s", FaultTrace.of(throwable));
        return answer(Problem.of(
                CommonProblem.INTERNAL_ERROR,
                "Nothing was changed. The failure is logged under the request id of this answer."));
    }

    static Response answer(Problem problem) {
        Response.ResponseBuilder response =
                Response.status(problem.status()).type(PROBLEM_JSON).entity(problem);
        if (problem.status() == 401) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"field-security\"");
        }
        if (problem.status() == 503) {
            response.header(HttpHeaders.RETRY_AFTER, 5);
        }
        return response.build();
    }

    /** The first two steps of a violation's path are the method and its parameter. */
    private static String pointer(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        String parameter = "";
        int depth = 0;
        for (Path.Node node : violation.getPropertyPath()) {
            if (depth == 1) {
                parameter = String.valueOf(node.getName());
            } else if (depth > 1) {
                if (node.getIndex() != null) {
                    pointer.append('/').append(node.getIndex());
                }
                if (node.getName() != null && !node.getName().startsWith("<")) {
                    pointer.append('/').append(node.getName());
                }
            }
            depth++;
        }
        return pointer.isEmpty() ? "#" + parameter : pointer.toString();
    }
}
