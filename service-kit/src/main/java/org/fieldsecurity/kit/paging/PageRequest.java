package org.fieldsecurity.kit.paging;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The {@code limit} and {@code cursor} parameters of every list. */
public class PageRequest {

    /** Most items of one page. */
    public static final int MAX_LIMIT = 200;

    private static final int DEFAULT_LIMIT = 50;

    @Parameter(description = "Most items of the page", example = "50")
    @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50")
    @QueryParam("limit")
    @Nullable
    String limit;

    @Parameter(description = "nextCursor of the page before; leave out for the first page", example = "S2VueWE")
    @Schema(maxLength = 1000)
    @QueryParam("cursor")
    @Nullable
    String cursor;

    /**
     * Refuses with 400 a limit or cursor that can't be read. For lists of something that may not be there: what is wrong
     * with the request is said before anything is looked up.
     *
     * @param columns how many columns the list is sorted by
     */
    public PageRequest checked(int columns) {
        limit();
        after(columns);
        return this;
    }

    /** Items wanted, 1 to {@value #MAX_LIMIT}. */
    public int limit() {
        return Parameters.number("limit", limit, 1, MAX_LIMIT, DEFAULT_LIMIT);
    }

    /** One more than wanted, which tells whether a next page exists. */
    public int fetch() {
        return limit() + 1;
    }

    /**
     * Where to read on, empty for the first page.
     *
     * @param columns how many columns the list is sorted by
     */
    public Optional<Cursor> after(int columns) {
        return cursor == null || cursor.isEmpty() ? Optional.empty() : Optional.of(Cursor.decode(cursor, columns));
    }
}
