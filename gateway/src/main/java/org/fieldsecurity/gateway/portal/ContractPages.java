package org.fieldsecurity.gateway.portal;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldsecurity.gateway.problem.Problem;
import org.fieldsecurity.gateway.problem.ProblemType;
import org.fieldsecurity.gateway.problem.ProblemWriter;
import org.fieldsecurity.gateway.route.ServiceRoutes;

/** The published contracts on one page. They came with the build, so the page works while services are away. */
@ApplicationScoped
public class ContractPages {

    private static final String HEAD = """
            <link rel="stylesheet" href="/assets/swagger-ui.css">
              <script src="/assets/swagger-ui-bundle.js" defer></script>
              <script src="/assets/contracts.js" defer></script>""";

    private static final String CONTENT = """
            <h1>Contracts</h1>
            <p>The OpenAPI 3.1 documents of the suite. Choose a service; the document itself is the file to build a
            client from.</p>
            <nav class="services" aria-label="Services"><ul>
            %s
            </ul></nav>
            %s""";

    private final Map<String, Buffer> documents = new LinkedHashMap<>();

    /** Loads each published document; a service without one is left out. */
    public ContractPages(ServiceRoutes services) {
        Stream.concat(services.names().stream(), Stream.of("gateway"))
                .forEach(name -> Resources.find("contracts/" + name + ".json")
                        .ifPresent(document -> documents.put(name, document)));
    }

    /** The names of the published documents. */
    public List<String> names() {
        return List.copyOf(documents.keySet());
    }

    /** The page, with the document that {@code ?service=} names, else the first. */
    public void page(RoutingContext context) {
        if (documents.isEmpty()) {
            Html.write(context, "Contracts", "", CONTENT.formatted("", "<p>No contract is published yet.</p>"));
            return;
        }
        String asked = context.request().getParam("service", "");
        String chosen = documents.containsKey(asked)
                ? asked
                : documents.keySet().iterator().next();
        String items = documents.keySet().stream()
                .map(name -> "<li><a href=\"/contracts/?service=%s\"%s>%s</a></li>"
                        .formatted(name, name.equals(chosen) ? " aria-current=\"page\"" : "", name))
                .collect(Collectors.joining("\n"));
        String document =
                "<p><a href=\"/contracts/%1$s.json\">%1$s.json</a></p>%n<div id=\"contract\" data-document=\"/contracts/%1$s.json\"></div>%n<noscript><p>The operations are drawn by a script; the document above can be read without it.</p></noscript>"
                        .formatted(chosen);
        Html.write(context, "Contracts", HEAD, CONTENT.formatted(items, document));
    }

    /** One raw document. */
    public void document(RoutingContext context) {
        String file = String.valueOf(context.pathParam("document"));
        Buffer document = file.endsWith(".json") ? documents.get(file.substring(0, file.length() - 5)) : null;
        if (document == null) {
            ProblemWriter.write(
                    context,
                    Problem.of(
                            ProblemType.NOT_FOUND,
                            "Published are: "
                                    + documents.keySet().stream()
                                            .map(name -> "/contracts/" + name + ".json")
                                            .collect(Collectors.joining(", "))
                                    + "."));
            return;
        }
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(document);
    }
}
