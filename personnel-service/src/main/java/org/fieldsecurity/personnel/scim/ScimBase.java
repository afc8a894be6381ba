package org.fieldsecurity.personnel.scim;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The address under which the caller reaches SCIM: through the gateway another than here. */
@ApplicationScoped
public class ScimBase {

    private static final String HERE = "/personnel/v1/scim/v2";
    private static final Pattern HOST =
            Pattern.compile("(?:[A-Za-z0-9.-]{1,253}|\\[[0-9a-fA-F:.]{2,45}\\])(?::[0-9]{1,5})?");
    private static final Pattern PREFIX = Pattern.compile("(?:/[A-Za-z0-9._-]{1,60}){1,5}");

    private final CurrentVertxRequest request;

    ScimBase(CurrentVertxRequest request) {
        this.request = request;
    }

    /** Without a slash at its end. */
    String address() {
        HttpServerRequest http = request.getCurrent().request();
        String scheme = "https".equals(http.getHeader("X-Forwarded-Proto")) ? "https" : http.scheme();
        String host = fitting(HOST, http.getHeader("X-Forwarded-Host"), String.valueOf(http.authority()));
        return scheme + "://" + host + fitting(PREFIX, http.getHeader("X-Forwarded-Prefix"), HERE);
    }

    private static String fitting(Pattern form, @Nullable String forwarded, String otherwise) {
        return forwarded != null && form.matcher(forwarded).matches() ? forwarded : otherwise;
    }
}
