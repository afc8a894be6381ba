package org.fieldsecurity.gateway;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.fieldsecurity.gateway.access.AccessLog;
import org.fieldsecurity.gateway.access.RequestId;
import org.fieldsecurity.gateway.identity.OpenPaths;
import org.fieldsecurity.gateway.identity.TokenCheck;
import org.fieldsecurity.gateway.problem.Problem;
import org.fieldsecurity.gateway.problem.ProblemType;
import org.fieldsecurity.gateway.problem.ProblemWriter;
import org.fieldsecurity.gateway.route.RequestLimits;
import org.fieldsecurity.gateway.route.RequestTarget;
import org.fieldsecurity.gateway.route.ServiceRoutes;
import org.jboss.logging.Logger;

/** What every request passes: a name, a line in the log, the limits; then a page, or the token check and a service. */
@ApplicationScoped
public class Door {

    private static final Logger LOG = Logger.getLogger(Door.class);

    /** Before everything that the framework registers itself. */
    private static final int FIRST = -1_000_000;

    /** After everything else: nobody took the request. */
    private static final int LAST = 1_000_000;

    private final RequestLimits limits;
    private final TokenCheck tokens;
    private final ServiceRoutes services;
    private final OwnRoutes own;

    Door(RequestLimits limits, TokenCheck tokens, ServiceRoutes services, OwnRoutes own) {
        this.limits = limits;
        this.tokens = tokens;
        this.services = services;
        this.own = own;
    }

    void open(@Observes Router router) {
        router.route()
                .order(FIRST)
                .handler(context -> {
                    RequestId.assign(context);
                    context.next();
                })
                .handler(AccessLog::watch)
                .handler(limits::check)
                .failureHandler(this::failed);
        own.table().forEach(route -> own(router, route));
        services.table().forEach((name, forward) -> service(router, name, forward));
        services.aliases().forEach((prefix, forward) -> alias(router, prefix + "/", forward));
        router.route().order(LAST).handler(this::notFound);
        for (int status : new int[] {400, 404, 405, 413, 414, 415, 500}) {
            router.errorHandler(status, this::failed);
        }
    }

    private void own(Router router, OwnRoute route) {
        router.route(route.pattern())
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(context -> enter(context, route.path()))
                .handler(route.handler());
        router.route(route.pattern()).handler(context -> {
            AccessLog.route(context, route.path());
            ProblemWriter.write(
                    context,
                    Problem.of(ProblemType.METHOD_NOT_ALLOWED, "This page can only be read.")
                            .with("Allow", "GET, HEAD"));
        });
        if (route.path().length() > 1 && route.path().endsWith("/")) {
            String bare = route.path().substring(0, route.path().length() - 1);
            router.get(bare)
                    .handler(context -> enter(context, bare))
                    .handler(context -> context.redirect(route.path()));
        }
    }

    private void service(Router router, String name, Handler<RoutingContext> forward) {
        String prefix = "/" + name + "/";
        String version = prefix + "v1/";
        router.route(prefix + "*")
                .handler(context -> {
                    if (context.normalizedPath().startsWith(version)
                            && context.normalizedPath().length() > version.length()) {
                        enter(context, prefix + "*");
                    } else {
                        notFound(context);
                    }
                })
                .handler(forward);
    }

    /** A path that only reads like the alias once it is decoded isn't it: what is passed on is the path as it came. */
    private void alias(Router router, String prefix, Handler<RoutingContext> forward) {
        router.route(prefix + "*")
                .handler(context -> {
                    String target = context.request().uri();
                    if (target.startsWith(prefix) && target.length() > prefix.length()) {
                        enter(context, prefix + "*");
                    } else {
                        notFound(context);
                    }
                })
                .handler(forward);
    }

    private void enter(RoutingContext context, String template) {
        AccessLog.route(context, template);
        if (OpenPaths.open(context.request().method(), context.normalizedPath())) {
            context.next();
        } else {
            tokens.check(context);
        }
    }

    private void notFound(RoutingContext context) {
        ProblemWriter.write(
                context,
                Problem.of(
                        ProblemType.NOT_FOUND,
                        "Services are under %s; contracts under /contracts/.".formatted(services.prefixes())));
    }

    /** Failures before the first route come here without a name. */
    private void failed(RoutingContext context) {
        RequestId.assign(context);
        boolean plain = RequestTarget.plain(context.request().uri());
        switch (plain ? context.statusCode() : 400) {
            case 400 ->
                ProblemWriter.write(
                        context,
                        Problem.of(
                                ProblemType.MALFORMED_REQUEST,
                                "The request can't be read: it needs a Host header and an absolute path."));
            case 404 -> notFound(context);
            case 405 ->
                ProblemWriter.write(
                        context, Problem.of(ProblemType.METHOD_NOT_ALLOWED, "The method is not offered here."));
            default -> {
                LOG.errorf(context.failure(), "A request failed, id=%s", RequestId.of(context));
                ProblemWriter.write(context, Problem.of(ProblemType.INTERNAL_ERROR, "The failure has been logged."));
            }
        }
    }
}
