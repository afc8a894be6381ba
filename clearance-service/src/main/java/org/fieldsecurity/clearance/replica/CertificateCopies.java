package org.fieldsecurity.clearance.replica;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fieldsecurity.kit.feed.FeedEvent;
import org.fieldsecurity.kit.replica.Batch;
import org.fieldsecurity.kit.replica.FeedHandler;
import org.jspecify.annotations.Nullable;

/** Keeps the copies of certificates; a revoked one no longer counts. */
@ApplicationScoped
public class CertificateCopies implements FeedHandler {

    private static final String STORE = "insert into certificate_copy"
            + " (id, sequence, person, course, valid_from, valid_until, counts)"
            + " values ($1, $2, $3, $4, $5, $6, $7) on conflict (id) do update set sequence = excluded.sequence,"
            + " person = excluded.person, course = excluded.course, valid_from = excluded.valid_from,"
            + " valid_until = excluded.valid_until, counts = excluded.counts"
            + " where certificate_copy.sequence < excluded.sequence";

    private final ObjectMapper json;

    CertificateCopies(ObjectMapper json) {
        this.json = json;
    }

    /** What is read of a certificate's state. */
    record CertificateState(
            UUID id,
            UUID person,
            String course,
            LocalDate completedOn,
            @Nullable LocalDate validUntil,
            @Nullable Instant revokedAt) {}

    @Override
    public String source() {
        return "training";
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<FeedEvent> events) {
        return Batch.of(events, "certificate.", this::row).store(transaction, STORE);
    }

    private Tuple row(FeedEvent event) {
        CertificateState certificate = event.state(json, CertificateState.class);
        return Tuple.tuple()
                .addUUID(certificate.id())
                .addInteger(event.sequence())
                .addUUID(certificate.person())
                .addString(certificate.course())
                .addLocalDate(certificate.completedOn())
                .addLocalDate(certificate.validUntil())
                .addBoolean(certificate.revokedAt() == null);
    }
}
