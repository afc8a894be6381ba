package org.fieldsecurity.training.briefing;

import java.time.Instant;
import java.util.UUID;
import org.fieldsecurity.kit.sql.Line;
import org.fieldsecurity.training.briefing.rules.ReportedArrival;
import org.jspecify.annotations.Nullable;

/**
 * One traveller's arrival at the end of one leg, as clearance last published it.
 *
 * @param arrivedAt null when the report was taken back
 */
record Arrival(
        UUID leg,
        UUID person,
        UUID request,
        String organization,
        String dutyStation,
        @Nullable Instant arrivedAt) {

    static final String COLUMNS = "leg, person, request, organization, duty_station, arrived_at";

    static Arrival of(Line line) {
        return new Arrival(line.id(0), line.id(1), line.id(2), line.required(3), line.required(4), line.instant(5));
    }

    /** The arrival as the rules see it. */
    ReportedArrival reported() {
        return new ReportedArrival(dutyStation, arrivedAt);
    }
}
