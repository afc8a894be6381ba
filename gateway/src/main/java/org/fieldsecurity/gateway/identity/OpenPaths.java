package org.fieldsecurity.gateway.identity;

import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Set;

/** The one table of what a caller may read without a token. Everything else needs one. */
public final class OpenPaths {

    /**
     * One open path.
     *
     * @param path exact, or with a trailing {@code *} for any one further segment
     * @param why who needs it without a token
     */
    public record Row(String path, String why) {

        boolean covers(String asked) {
            if (!path.endsWith("*")) {
                return path.equals(asked);
            }
            String start = path.substring(0, path.length() - 1);
            return asked.startsWith(start) && asked.length() > start.length() && asked.indexOf('/', start.length()) < 0;
        }
    }

    /** The table; the gateway's own pages are listed beside the services' open reads. */
    public static final List<Row> TABLE = List.of(
            new Row("/training/v1/certificates/verify/*", "anyone who is shown a certificate checks its code (C7)"),
            new Row("/clearance/v1/slip-keys", "a slip is checked offline with these public keys (T10)"),
            new Row("/clearance/v1/slip-revocations", "and against this list of withdrawn slips (T10)"),
            new Row("/problems", "leads to the list of problems"),
            new Row("/problems/", "the list of all problems"),
            new Row("/problems/*", "the pages that every problem names as its type"),
            new Row("/contracts", "leads to the contracts"),
            new Row("/contracts/", "the contracts, for those who write a client"),
            new Row("/contracts/*", "the raw documents"),
            new Row("/assets/*", "what the pages are drawn with"),
            new Row("/", "what this is and where to go on"));

    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private OpenPaths() {}

    /** Whether this request may pass without a token: only reads, only paths of the table. */
    public static boolean open(HttpMethod method, String path) {
        return READS.contains(method) && TABLE.stream().anyMatch(row -> row.covers(path));
    }
}
