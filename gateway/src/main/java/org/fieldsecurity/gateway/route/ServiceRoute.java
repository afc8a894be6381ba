package org.fieldsecurity.gateway.route;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyResponse;
import java.net.URI;
import java.util.concurrent.TimeoutException;
import org.fieldsecurity.gateway.problem.Problem;
import org.fieldsecurity.gateway.problem.ProblemType;
import org.fieldsecurity.gateway.problem.ProblemWriter;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The way to one service and back: paths unchanged, bodies streamed, failures told as problems. */
final class ServiceRoute {

    private static final Logger LOG = Logger.getLogger(ServiceRoute.class);

    private final String name;
    private final URI url;
    private final HttpClient client;
    private final GatewayConfig.Client timeouts;
    private final RequestLimits limits;

    ServiceRoute(String name, URI url, HttpClient client, GatewayConfig.Client timeouts, RequestLimits limits) {
        this.name = name;
        this.url = url;
        this.client = client;
        this.timeouts = timeouts;
        this.limits = limits;
    }

    /** Carries the request to the service and its answer back. */
    void forward(RoutingContext context) {
        forward(context, new Exchange(context, null));
    }

    /** The same for a path that the service has under another address. */
    void forward(RoutingContext context, Alias alias) {
        forward(context, new Exchange(context, alias));
    }

    private void forward(RoutingContext context, Exchange exchange) {
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), client)
                .origin(proxy -> open(context))
                .addInterceptor(exchange)
                .handle(context.request());
    }

    /** A request to the service, unless the caller has gone in the meantime: nobody would end it then. */
    private Future<HttpClientRequest> open(RoutingContext context) {
        return client.request(options()).compose(request -> {
            request.exceptionHandler(failure -> LOG.debugf(failure, "%s broke off", name));
            if (context.response().closed()) {
                request.reset();
                return Future.failedFuture("the caller has gone");
            }
            return Future.succeededFuture(request);
        });
    }

    private RequestOptions options() {
        boolean secure = "https".equals(url.getScheme());
        int port = url.getPort() >= 0 ? url.getPort() : secure ? 443 : 80;
        return new RequestOptions()
                .setHost(url.getHost())
                .setPort(port)
                .setSsl(secure)
                .setConnectTimeout(timeouts.connectTimeout().toMillis())
                .setIdleTimeout(timeouts.idleTimeout().toMillis());
    }

    /** One request and its answer. */
    private final class Exchange implements ProxyInterceptor {

        private final RoutingContext context;
        private final @Nullable Alias alias;

        Exchange(RoutingContext context, @Nullable Alias alias) {
            this.context = context;
            this.alias = alias;
        }

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext proxy) {
            Forwarding.toService(context, proxy.request().headers());
            if (alias != null) {
                proxy.request().setURI(alias.target(context.request().uri()));
                proxy.request().headers().set(Alias.HEADER, alias.prefix());
            }
            String path = context.normalizedPath();
            Body given = proxy.request().getBody();
            var body = new LimitedBody(given.stream(), limits.body(path));
            proxy.request().setBody(Body.body(body, given.length()));
            return proxy.sendRequest()
                    .recover(failure -> Future.succeededFuture(ProblemWriter.answer(
                            context, proxy.request(), body.exceeded() ? limits.tooLarge(path) : away(failure))));
        }

        @Override
        public Future<Void> handleProxyResponse(ProxyContext proxy) {
            boolean fromService = "-".equals(ProblemWriter.noted(context));
            if (fromService) {
                Forwarding.toCaller(proxy.response().headers());
                Body answer = proxy.response().getBody();
                if (answer != null) {
                    var body = new AnswerBody(answer.stream(), context.request().connection());
                    proxy.response().setBody(Body.body(body, answer.length()));
                }
            }
            return proxy.sendResponse();
        }
    }

    private Problem away(Throwable failure) {
        LOG.debugf(failure, "%s did not answer", name);
        boolean slow = failure instanceof TimeoutException || failure.getCause() instanceof TimeoutException;
        return slow
                ? Problem.of(
                                ProblemType.UPSTREAM_TIMEOUT,
                                "The %s service took too long. Reads can be repeated; other services go on."
                                        .formatted(name))
                        .with(HttpHeaders.RETRY_AFTER.toString(), "10")
                : Problem.of(
                                ProblemType.UPSTREAM_UNAVAILABLE,
                                "The %s service is away. Other services go on.".formatted(name))
                        .with(HttpHeaders.RETRY_AFTER.toString(), "5");
    }
}
