package org.fieldsecurity.training.certificate;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.measure.Measure;
import org.fieldsecurity.kit.measure.MeasureSource;
import org.fieldsecurity.training.replica.PostedIn;

/**
 * Attendances and passed tests with a certificate [27]. A certificate is issued in the transaction that records the
 * attendance, so only revocation opens a gap here.
 */
@ApplicationScoped
class CertificateMeasures implements MeasureSource {

    private static final String COUNT = "select count(*), count(*) filter (where c.revoked_at is null)"
            + " from certificate c join person_copy p on p.id = c.person where ";

    private final Pool pool;

    CertificateMeasures(Pool pool) {
        this.pool = pool;
    }

    @Override
    public Uni<List<Measure>> measure(Scope scope, Instant asOf) {
        if (scope instanceof Scope.Area || scope instanceof Scope.Zone) {
            return Uni.createFrom().item(List.of());
        }
        PostedIn place = PostedIn.of(scope, Tuple.tuple());
        return pool.preparedQuery(COUNT + place.condition())
                .execute(place.values())
                .map(rows -> rows.iterator().next())
                .map(row -> List.of(new Measure(
                        "attendances-certified", List.of("27"), scope, row.getLong(1), row.getLong(0), null, asOf)));
    }
}
