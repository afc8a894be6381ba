package org.fieldsecurity.gateway.access;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.fieldsecurity.gateway.problem.ProblemWriter;
import org.jboss.logging.Logger;

/**
 * One line per request: method, route, status, duration, request id, problem. Never the path itself or its query: they
 * can name a person. Probes of the platform have no line.
 */
public final class AccessLog {

    /** Category of the lines. */
    public static final String CATEGORY = "org.fieldsecurity.gateway.access";

    private static final Logger LOG = Logger.getLogger(CATEGORY);
    private static final String PROBES = "/q/health";
    private static final String ROUTE = AccessLog.class.getName();
    private static final Set<HttpMethod> USUAL = Set.copyOf(HttpMethod.values());

    private AccessLog() {}

    /** Watches the request and writes its line when it has ended, however it ended. */
    public static void watch(RoutingContext context) {
        if (context.request().uri().startsWith(PROBES)) {
            context.next();
            return;
        }
        long start = System.nanoTime();
        context.addEndHandler(done -> {
            HttpMethod method = context.request().method();
            LOG.infof(
                    "%s %s %d %d ms id=%s problem=%s%s",
                    USUAL.contains(method) ? method.name() : "OTHER",
                    context.data().getOrDefault(ROUTE, "-"),
                    context.response().getStatusCode(),
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start),
                    RequestId.of(context),
                    ProblemWriter.noted(context),
                    context.response().ended() ? "" : " (cut off)");
        });
        context.next();
    }

    /** Says which route took the request, as a template without values. */
    public static void route(RoutingContext context, String template) {
        context.put(ROUTE, template);
    }
}
