package org.fieldsecurity.gateway.identity;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.TimeoutException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.fieldsecurity.gateway.problem.Problem;
import org.fieldsecurity.gateway.problem.ProblemType;
import org.fieldsecurity.gateway.problem.ProblemWriter;
import org.jboss.logging.Logger;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jspecify.annotations.Nullable;

/**
 * Lets a request on only with a bearer token that the realm signed for this suite and that has not expired. The
 * services check again; this keeps what can't pass away from them.
 */
@ApplicationScoped
public class TokenCheck {

    private static final Logger LOG = Logger.getLogger(TokenCheck.class);
    private static final String SCHEME = "bearer ";
    private static final String REALM = "Bearer realm=\"field-security\"";

    private final HttpAuthenticator authenticator;

    /** Checks tokens with what the OpenID Connect extension has set up. */
    public TokenCheck(HttpAuthenticator authenticator) {
        this.authenticator = authenticator;
    }

    /** Calls the next handler when the token holds; answers 401 or 503 otherwise. */
    public void check(RoutingContext context) {
        List<String> given = context.request().headers().getAll(HttpHeaders.AUTHORIZATION);
        if (given.isEmpty()) {
            refuse(context, "The request has no bearer token.", REALM);
            return;
        }
        if (given.size() > 1 || !given.getFirst().toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            refuse(
                    context,
                    "The Authorization header must hold one bearer token and nothing else.",
                    invalid("malformed"));
            return;
        }
        authenticator
                .attemptAuthentication(context)
                .subscribe()
                .with(
                        identity -> {
                            if (identity == null || identity.isAnonymous()) {
                                refuse(context, "The token can't be read.", invalid("malformed"));
                            } else {
                                context.next();
                            }
                        },
                        failure -> explain(context, failure));
    }

    private static void explain(RoutingContext context, Throwable failure) {
        InvalidJwtException invalid = find(failure, InvalidJwtException.class);
        if (invalid != null) {
            explainInvalid(context, invalid);
        } else if (Stream.of(OIDCException.class, IOException.class, TimeoutException.class)
                .anyMatch(away -> find(failure, away) != null)) {
            ProblemWriter.write(
                    context,
                    Problem.of(
                                    ProblemType.SERVICE_UNAVAILABLE,
                                    "Tokens can't be checked now: the identity provider does not answer.")
                            .with("Retry-After", "5"));
        } else if (find(failure, AuthenticationFailedException.class) != null) {
            refuse(context, "The token can't be read.", invalid("malformed"));
        } else {
            LOG.error("The token check failed", failure);
            ProblemWriter.write(
                    context, Problem.of(ProblemType.INTERNAL_ERROR, "The token check failed. It has been logged."));
        }
    }

    private static void explainInvalid(RoutingContext context, InvalidJwtException invalid) {
        if (invalid.hasErrorCode(ErrorCodes.EXPIRED)) {
            refuse(context, "The token has expired. Get a new one.", invalid("expired"));
        } else if (invalid.hasErrorCode(ErrorCodes.JSON_INVALID)) {
            refuse(context, "The token can't be read.", invalid("malformed"));
        } else {
            refuse(
                    context,
                    "The token is foreign: the suite's realm did not issue it for this suite.",
                    invalid("foreign"));
        }
    }

    private static String invalid(String why) {
        return REALM + ", error=\"invalid_token\", error_description=\"" + why + "\"";
    }

    private static void refuse(RoutingContext context, String detail, String challenge) {
        ProblemWriter.write(
                context, Problem.of(ProblemType.UNAUTHENTICATED, detail).with("WWW-Authenticate", challenge));
    }

    private static <T extends Throwable> @Nullable T find(Throwable failure, Class<T> type) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 10; depth++, cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
