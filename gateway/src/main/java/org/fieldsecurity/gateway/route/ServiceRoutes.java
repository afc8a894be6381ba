package org.fieldsecurity.gateway.route;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The table of services, and the pool of connections that leads to them. */
@ApplicationScoped
public class ServiceRoutes {

    private final Map<String, ServiceRoute> byName = new TreeMap<>();
    private final Map<Alias, ServiceRoute> byAlias = new LinkedHashMap<>();

    /** Builds one route per configured service. */
    public ServiceRoutes(GatewayConfig config, RequestLimits limits, Vertx vertx) {
        HttpClient client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setMaxWaitQueueSize(config.client().waiting())
                        .setKeepAliveTimeout((int) config.client().keepAlive().toSeconds())
                        .setDecompressionSupported(false),
                new PoolOptions().setHttp1MaxSize(config.client().connections()));
        config.upstreams()
                .forEach((name, upstream) -> byName.put(
                        name, new ServiceRoute(name, base(name, upstream.url()), client, config.client(), limits)));
        config.upstreams().forEach((name, upstream) -> upstream.aliases()
                .forEach((prefix, path) ->
                        byAlias.put(Alias.of(name, prefix, path), Objects.requireNonNull(byName.get(name)))));
    }

    /** The services' names, in alphabetical order; each is the first segment of its paths. */
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /** The known prefixes in one sentence part, for those who asked for something else. */
    public String prefixes() {
        return byName.keySet().stream().map(name -> "/" + name + "/v1").collect(Collectors.joining(", "));
    }

    /** What carries a request to each service, by the service's name. */
    public Map<String, Handler<RoutingContext>> table() {
        var table = new TreeMap<String, Handler<RoutingContext>>();
        byName.forEach((name, route) -> table.put(name, route::forward));
        return table;
    }

    /** What carries a request for another address of a service's paths, by that address. */
    public Map<String, Handler<RoutingContext>> aliases() {
        var table = new TreeMap<String, Handler<RoutingContext>>();
        byAlias.forEach((alias, route) -> table.put(alias.prefix(), context -> route.forward(context, alias)));
        return table;
    }

    private static URI base(String name, URI url) {
        boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        boolean bare = url.getRawPath() == null
                || url.getRawPath().isEmpty()
                || url.getRawPath().equals("/");
        if (!http || !bare || url.getHost() == null || url.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    "gateway.upstreams.%s.url must be http(s)://host[:port] without a path".formatted(name));
        }
        return url;
    }
}
