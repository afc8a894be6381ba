package org.fieldsecurity.gateway.portal;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** The frame of every page: plain, readable without script, with a policy that lets nothing foreign in. */
public final class Html {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String FRAME = """
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>%1$s · Field Security Suite</title>
              <link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
              <link rel="stylesheet" href="/assets/site.css">
              %2$s
            </head>
            <body>
              <a class="skip" href="#content">Skip to the content</a>
              <header>
                <a class="home" href="/">Field Security Suite</a>
                <nav aria-label="Pages"><a href="/contracts/">Contracts</a> <a href="/problems/">Problems</a></nav>
              </header>
              <main id="content">
            %3$s
              </main>
            </body>
            </html>
            """;

    private Html() {}

    /**
     * Answers with a page.
     *
     * @param title plain text
     * @param head further HTML for the head
     * @param content HTML of the main part
     */
    public static void write(RoutingContext context, String title, String head, String content) {
        HttpServerResponse response = context.response()
                .putHeader("Content-Security-Policy", POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8");
        response.end(FRAME.formatted(escape(title), head, content));
    }

    /** Text made safe for HTML content and quoted attributes. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
