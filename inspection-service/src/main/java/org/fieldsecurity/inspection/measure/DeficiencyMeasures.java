package org.fieldsecurity.inspection.measure;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.measure.Measure;
import org.fieldsecurity.kit.measure.MeasureSource;
import org.fieldsecurity.kit.time.Utc;

/** Paragraph 40: deficiencies are corrected by their date, and a follow-up visit verifies it in time. */
@ApplicationScoped
public class DeficiencyMeasures implements MeasureSource {

    private static final Tally.Duty VERIFIED = new Tally.Duty("deficiencies-verified-in-time", "40");
    private static final Tally.Duty NOT_OVERDUE = new Tally.Duty("deficiencies-not-overdue", "40");

    /** Those whose follow-up visit is past, or that are closed already. */
    private static final String VERIFIED_QUERY = "select count(*) as total,"
            + " count(*) filter (where closed_on <= verify_by) as compliant,"
            + " min((verify_by + 1)::timestamp at time zone 'UTC') filter (where closed_on is null) as oldest_gap"
            + " from deficiency where (verify_by < $1 or closed_on is not null)";

    private static final String NOT_OVERDUE_QUERY = "select count(*) as total,"
            + " count(*) filter (where state <> 'OPEN' or correct_by >= $1) as compliant,"
            + " min((correct_by + 1)::timestamp at time zone 'UTC')"
            + " filter (where state = 'OPEN' and correct_by < $1) as oldest_gap"
            + " from deficiency where state <> 'CLOSED' and correct_by is not null";

    private final Tally tally;

    DeficiencyMeasures(Tally tally) {
        this.tally = tally;
    }

    @Override
    public Uni<List<Measure>> measure(Scope scope, Instant asOf) {
        LocalDate today = Utc.day(asOf);
        Place place = Place.ofDeficiencies(scope, 2);
        String verified = VERIFIED_QUERY + place.condition();
        String notOverdue = NOT_OVERDUE_QUERY + place.condition();
        return tally.of(VERIFIED, scope, asOf, verified, place.after(Tuple.of(today)))
                .flatMap(first -> tally.of(NOT_OVERDUE, scope, asOf, notOverdue, place.after(Tuple.of(today)))
                        .map(second -> List.of(first, second)));
    }
}
