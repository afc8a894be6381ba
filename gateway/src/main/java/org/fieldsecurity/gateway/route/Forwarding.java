package org.fieldsecurity.gateway.route;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.stream.Stream;
import org.fieldsecurity.gateway.access.RequestId;

/** Which headers go on to a service and which come back. */
final class Forwarding {

    /** Belong to one connection and end here (RFC 9110, 7.6.1). */
    private static final List<String> HOP_BY_HOP = List.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    /** Said by this gateway alone: what a caller claims about its own way here is not passed on. */
    private static final List<String> OURS = List.of(
            "expect",
            "forwarded",
            "x-forwarded-for",
            "x-forwarded-host",
            "x-forwarded-port",
            "x-forwarded-prefix",
            "x-forwarded-proto",
            "x-forwarded-server",
            "x-forwarded-ssl",
            "x-real-ip",
            "x-original-url",
            "x-rewrite-url",
            "x-http-method-override");

    private Forwarding() {}

    /** Cleans the headers of a request and says how it came here. */
    static void toService(RoutingContext context, MultiMap headers) {
        dropHopByHop(headers);
        OURS.forEach(headers::remove);
        HttpServerRequest request = context.request();
        if (request.remoteAddress() != null) {
            headers.set("X-Forwarded-For", request.remoteAddress().hostAddress());
        }
        headers.set("X-Forwarded-Proto", request.isSSL() ? "https" : request.scheme());
        if (request.authority() != null) {
            headers.set("X-Forwarded-Host", request.authority().toString());
        }
        headers.set(RequestId.HEADER, RequestId.of(context));
    }

    /** Cleans the headers of an answer; the request's name is already on it. */
    static void toCaller(MultiMap headers) {
        dropHopByHop(headers);
        headers.remove(RequestId.HEADER);
        headers.remove(HttpHeaders.SERVER);
    }

    private static void dropHopByHop(MultiMap headers) {
        headers.getAll(HttpHeaders.CONNECTION).stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::trim)
                .filter(name -> !name.isEmpty())
                .toList()
                .forEach(headers::remove);
        HOP_BY_HOP.forEach(headers::remove);
    }
}
