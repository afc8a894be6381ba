package org.fieldsecurity.gateway.portal;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import org.fieldsecurity.gateway.problem.Problem;
import org.fieldsecurity.gateway.problem.ProblemType;
import org.fieldsecurity.gateway.problem.ProblemWriter;

/** Style sheets, scripts and the icon of the pages: a fixed table, so no path can reach any other file. */
@ApplicationScoped
public class Assets {

    private static final Map<String, String> TYPES = Map.of(
            "site.css", "text/css; charset=utf-8",
            "icon.svg", "image/svg+xml",
            "contracts.js", "text/javascript; charset=utf-8",
            "swagger-ui.css", "text/css; charset=utf-8",
            "swagger-ui-bundle.js", "text/javascript; charset=utf-8");

    private final Map<String, Buffer> files = new TreeMap<>();

    /** Loads the files. */
    public Assets() {
        TYPES.keySet().forEach(name -> files.put(name, Resources.bytes("assets/" + name)));
    }

    /** One file, by its name. */
    public void file(RoutingContext context) {
        String name = context.pathParam("file");
        Buffer file = files.get(name);
        if (file == null) {
            ProblemWriter.write(context, Problem.of(ProblemType.NOT_FOUND, "No such file belongs to the pages."));
            return;
        }
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, TYPES.get(name))
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(file);
    }
}
