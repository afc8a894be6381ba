package org.fieldsecurity.gateway.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fieldsecurity.gateway.portal.Html;
import org.fieldsecurity.gateway.problem.ProblemCatalogue.Entry;

/** What stands behind the {@code type} of a problem: a page for a person, the same as JSON for a program. */
@ApplicationScoped
public class ProblemPages {

    private static final String ENTRY = """
            <h1>%s</h1>
            <p class="facts">Status <code>%d</code>, type <code>/problems/%s</code></p>
            <h2>What it means</h2>
            <p>%s</p>
            <h2>What to do</h2>
            <p>%s</p>
            <p><a href="/problems/">All problems</a></p>
            """;

    private static final String LIST = """
            <h1>Problems</h1>
            <p>Every refusal of the suite is a problem document (RFC 9457). Its <code>type</code> leads to one of these
            pages; its <code>detail</code> says what was wrong this time.</p>
            <table>
              <caption>All problem types, by status</caption>
              <thead><tr><th scope="col">Status</th><th scope="col">Problem</th></tr></thead>
              <tbody>
            %s
              </tbody>
            </table>
            """;

    private final ProblemCatalogue catalogue;

    /** Reads from the catalogue. */
    public ProblemPages(ProblemCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** All problem types. */
    public void list(RoutingContext context) {
        if (wantsHtml(context)) {
            String rows = catalogue.all().stream()
                    .map(entry -> "<tr><td>%d</td><td><a href=\"/problems/%s\">%s</a></td></tr>"
                            .formatted(entry.status(), entry.slug(), Html.escape(entry.title())))
                    .collect(Collectors.joining("\n"));
            Html.write(context, "Problems", "", LIST.formatted(rows));
        } else {
            var items = new JsonArray();
            catalogue.all().forEach(entry -> items.add(entry.json()));
            json(context, new JsonObject().put("items", items));
        }
    }

    /** One problem type, by its slug. */
    public void page(RoutingContext context) {
        catalogue
                .find(String.valueOf(context.pathParam("slug")))
                .ifPresentOrElse(
                        entry -> write(context, entry),
                        () -> ProblemWriter.write(
                                context,
                                Problem.of(
                                        ProblemType.NOT_FOUND,
                                        "No problem type has this name. All are listed at /problems/.")));
    }

    private static void write(RoutingContext context, Entry entry) {
        if (wantsHtml(context)) {
            Html.write(
                    context,
                    entry.title(),
                    "",
                    ENTRY.formatted(
                            Html.escape(entry.title()),
                            entry.status(),
                            entry.slug(),
                            Html.escape(entry.meaning()),
                            Html.escape(entry.remedy())));
        } else {
            json(context, entry.json());
        }
    }

    /** A browser names text/html before anything else; whoever names nothing gets JSON. */
    private static boolean wantsHtml(RoutingContext context) {
        context.response().putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        String accept = context.request().headers().get(HttpHeaders.ACCEPT);
        String first = accept == null ? "" : accept.split("[,;]", 2)[0].strip().toLowerCase(Locale.ROOT);
        return first.equals("text/html") || first.equals("application/xhtml+xml");
    }

    private static void json(RoutingContext context, JsonObject body) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader("X-Content-Type-Options", "nosniff")
                .end(body.toBuffer());
    }
}
