package org.fieldsecurity.gateway.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;

/** The one place where a problem becomes an answer. */
public final class ProblemWriter {

    /** How long the rest of a refused body is read and thrown away, so that the caller gets to read the answer. */
    private static final long LINGER_MILLIS = 3_000;

    private static final String SLUG = ProblemWriter.class.getName();

    private ProblemWriter() {}

    /** Answers with the problem; closes the connection when the rest of the request can't be trusted. */
    public static void write(RoutingContext context, Problem problem) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            context.request().connection().close();
            return;
        }
        note(context, problem);
        response.setStatusCode(problem.type().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Form.of(context).mediaType())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        problem.headers().forEach(response::putHeader);
        if (problem.type() == ProblemType.MALFORMED_REQUEST) {
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        drain(context);
        if (context.request().method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(Form.of(context).body(problem));
        }
    }

    /** The problem as the answer to a request on its way to a service. */
    public static ProxyResponse answer(RoutingContext context, ProxyRequest request, Problem problem) {
        note(context, problem);
        drain(context);
        ProxyResponse response = request.release()
                .response()
                .setStatusCode(problem.type().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Form.of(context).mediaType())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        problem.headers().forEach(response::putHeader);
        return request.getMethod() == HttpMethod.HEAD
                ? response
                : response.setBody(Body.body(Form.of(context).body(problem)));
    }

    /** The slug of the problem that this request was answered with, or a dash. */
    public static String noted(RoutingContext context) {
        return context.data().getOrDefault(SLUG, "-").toString();
    }

    private static void drain(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!request.isEnded()) {
            request.resume();
            context.vertx().setTimer(LINGER_MILLIS, late -> {
                if (!request.isEnded()) {
                    request.connection().close();
                }
            });
        }
    }

    private static void note(RoutingContext context, Problem problem) {
        context.put(SLUG, problem.type().slug());
    }
}
