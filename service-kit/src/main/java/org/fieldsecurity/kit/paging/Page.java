package org.fieldsecurity.kit.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param nextCursor null on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "One page of a list")
public record Page<T>(
        @Schema(description = "The items, in the list's stable order") @Size(max = PageRequest.MAX_LIMIT)
        List<T> items,

        @Schema(description = "Send it as cursor to read on; absent on the last page", examples = "S2VueWE")
        @Size(max = 1000)
        @Nullable
        String nextCursor) {

    /**
     * Makes a page of rows read with {@link PageRequest#fetch()}.
     *
     * @param key the sort key of a row
     * @param view what a row looks like on the wire
     */
    public static <R, T> Page<T> of(List<R> rows, PageRequest request, Function<R, Cursor> key, Function<R, T> view) {
        int limit = request.limit();
        boolean more = rows.size() > limit;
        List<R> shown = more ? rows.subList(0, limit) : rows;
        return new Page<>(
                shown.stream().map(view).toList(),
                more ? key.apply(shown.getLast()).encode() : null);
    }

    /** The answer, with {@code Link} headers to this page and the next, as paths that hold behind any door. */
    public RestResponse<Page<T>> answer(UriInfo uri) {
        var response =
                RestResponse.ResponseBuilder.ok(this).header(HttpHeaders.LINK, link(uri.getRequestUri(), "self"));
        if (nextCursor != null) {
            URI next = uri.getRequestUriBuilder()
                    .replaceQueryParam("cursor", nextCursor)
                    .build();
            response.header(HttpHeaders.LINK, link(next, "next"));
        }
        return response.build();
    }

    private static String link(URI uri, String relation) {
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return "<" + uri.getRawPath() + query + ">; rel=\"" + relation + "\"";
    }
}
