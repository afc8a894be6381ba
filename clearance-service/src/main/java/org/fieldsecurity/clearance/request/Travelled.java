package org.fieldsecurity.clearance.request;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.fieldsecurity.clearance.policy.MovementSource;
import org.fieldsecurity.clearance.policy.Sighting;
import org.fieldsecurity.clearance.policy.Sightings;
import org.jspecify.annotations.Nullable;

/** When one traveller set out, arrived and left again, by the reports that count. */
@Embeddable
public class Travelled {

    @Column(name = "departed_at")
    private @Nullable Instant departedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "departed_source")
    private @Nullable MovementSource departedSource;

    @Column(name = "departed_reported_at")
    private @Nullable Instant departedReportedAt;

    @Column(name = "arrived_at")
    private @Nullable Instant arrivedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "arrived_source")
    private @Nullable MovementSource arrivedSource;

    @Column(name = "arrived_reported_at")
    private @Nullable Instant arrivedReportedAt;

    @Column(name = "left_at")
    private @Nullable Instant leftAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "left_source")
    private @Nullable MovementSource leftSource;

    @Column(name = "left_reported_at")
    private @Nullable Instant leftReportedAt;

    /** Nothing was reported. */
    protected Travelled() {}

    Travelled(Sightings sightings) {
        Sighting departed = sightings.departed();
        if (departed != null) {
            departedAt = departed.at();
            departedSource = departed.source();
            departedReportedAt = departed.reportedAt();
        }
        Sighting arrived = sightings.arrived();
        if (arrived != null) {
            arrivedAt = arrived.at();
            arrivedSource = arrived.source();
            arrivedReportedAt = arrived.reportedAt();
        }
        Sighting left = sightings.left();
        if (left != null) {
            leftAt = left.at();
            leftSource = left.source();
            leftReportedAt = left.reportedAt();
        }
    }

    @Nullable
    Instant departedAt() {
        return departedAt;
    }

    @Nullable
    Instant arrivedAt() {
        return arrivedAt;
    }

    @Nullable
    Instant leftAt() {
        return leftAt;
    }
}
