package org.fieldsecurity.kit.copy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Writes hundreds of rows by one statement, in the session of the request at hand: the statement reads them as a JSON
 * array. What the session itself holds of the same rows is not changed by it.
 */
@ApplicationScoped
public class ManyRows {

    /** Rows of one statement: enough that its cost is that of the rows, few enough that their text stays small. */
    private static final int AT_ONCE = 500;

    private final ObjectMapper json;

    ManyRows(ObjectMapper json) {
        this.json = json;
    }

    /**
     * Writes the rows in their order, some hundred by a statement.
     *
     * @param statement an insert or update that takes them from {@code json_to_recordset(cast(cast(?1 as text) as json))};
     *     the driver would take the text for a single JSON string if it were not first said to be a text
     * @param rows what is written as JSON objects whose names the statement reads
     */
    public Uni<Void> write(String statement, List<?> rows) {
        return Panache.getSession().flatMap(session -> Multi.createFrom()
                .iterable(rows)
                .group()
                .intoLists()
                .of(AT_ONCE)
                .onItem()
                .transformToUniAndConcatenate(part -> session.createNativeQuery(statement)
                        .setParameter(1, text(part))
                        .executeUpdate())
                .collect()
                .last()
                .replaceWithVoid());
    }

    private String text(List<?> rows) {
        try {
            return json.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("rows that can't be written as JSON", e);
        }
    }
}
