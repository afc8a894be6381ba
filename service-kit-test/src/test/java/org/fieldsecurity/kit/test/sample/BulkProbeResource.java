package org.fieldsecurity.kit.test.sample;

import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.fieldsecurity.kit.authority.AllowedTo;
import org.fieldsecurity.kit.authority.Authority;
import org.fieldsecurity.kit.ledger.BulkLedger;
import org.fieldsecurity.kit.ledger.Change;
import org.fieldsecurity.kit.ledger.Ledger;

/** Does in bulk what the kit's abilities are proved on; not part of the sample's contract. */
@Path("bulk-probe")
public class BulkProbeResource {

    /** Streamed bodies that are being read now. */
    static final AtomicInteger READING = new AtomicInteger();

    private final BulkLedger bulk;
    private final Ledger ledger;
    private final AgroalDataSource database;

    BulkProbeResource(BulkLedger bulk, Ledger ledger, AgroalDataSource database) {
        this.bulk = bulk;
        this.ledger = ledger;
        this.database = database;
    }

    /** Appends a row to each of so many subjects. */
    @POST
    @Path("changes")
    @Blocking
    @AllowedTo(anyone = true)
    @Operation(hidden = true)
    public void append(@QueryParam("prefix") String prefix, @QueryParam("count") int count, String text)
            throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            bulk.append(connection, changes(prefix, count, text), "request-of-the-bulk");
            connection.commit();
        }
    }

    /** The same in the session of the request. */
    @POST
    @Path("session-changes")
    @WithTransaction
    @AllowedTo(anyone = true)
    @Operation(hidden = true)
    public Uni<Void> appendInSession(@QueryParam("prefix") String prefix, @QueryParam("count") int count, String text) {
        return ledger.appendAll(changes(prefix, count, text));
    }

    private static List<Change> changes(String prefix, int count, String text) {
        Authority authority = new Authority("system", "TEST", null, List.of());
        return IntStream.range(0, count)
                .mapToObj(number -> new Change(
                        "probe",
                        prefix + number,
                        "made",
                        Map.of("text", text),
                        authority,
                        number % 2 == 0 ? text : null))
                .toList();
    }

    /** Counts a body that is streamed, and keeps nothing of it. */
    @POST
    @Path("streams")
    @Blocking
    @AllowedTo(anyone = true)
    @Operation(hidden = true)
    public Map<String, Long> count(InputStream body) throws IOException {
        READING.incrementAndGet();
        try {
            return Map.of("bytes", body.transferTo(OutputStream.nullOutputStream()));
        } finally {
            READING.decrementAndGet();
        }
    }

    /** Answers without a look at the body. */
    @POST
    @Path("refusals")
    @Blocking
    @AllowedTo(anyone = true)
    @Operation(hidden = true)
    public Map<String, Boolean> refuse(InputStream body) {
        return Map.of("read", false);
    }
}
