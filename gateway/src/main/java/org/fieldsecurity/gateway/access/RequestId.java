package org.fieldsecurity.gateway.access;

import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import java.util.regex.Pattern;

/** The name of one request through the whole suite: taken from the caller when it is plain, else made here. */
public final class RequestId {

    /** Header in both directions. */
    public static final String HEADER = "X-Request-Id";

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private RequestId() {}

    /** Names the request, for the services behind and for the caller. */
    public static void assign(RoutingContext context) {
        String given = context.request().getHeader(HEADER);
        String id = given != null && PLAIN.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        context.put(HEADER, id);
        context.response().putHeader(HEADER, id);
    }

    /** The name that {@link #assign} gave. */
    public static String of(RoutingContext context) {
        return context.data().getOrDefault(HEADER, "-").toString();
    }
}
