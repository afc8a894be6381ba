package org.fieldsecurity.kit.replica;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Shows the age of each replica beside the readiness of the database. It never makes the service unready: services
 * follow each other's feeds, and one that waits for the other would keep both away for ever. Answers carry the age of
 * their facts instead.
 */
@Readiness
@ApplicationScoped
public class ReplicaAge implements AsyncHealthCheck {

    private final Checkpoints checkpoints;
    private final InstantSource clock;

    ReplicaAge(Checkpoints checkpoints, InstantSource clock) {
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return checkpoints.caughtUp().map(ages -> {
            var response = HealthCheckResponse.named("replica-age-seconds").up();
            ages.forEach((source, at) -> response.withData(
                    source, Duration.between(at, clock.instant()).toSeconds()));
            return response.build();
        });
    }
}
