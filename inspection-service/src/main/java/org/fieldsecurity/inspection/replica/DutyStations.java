package org.fieldsecurity.inspection.replica;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.fieldsecurity.kit.problem.ProblemException;

/** The duty stations that personnel has published. */
@ApplicationScoped
public class DutyStations implements PanacheRepositoryBase<DutyStation, String> {

    /** The duty station, or 400 naming the field that asked for it. */
    public Uni<DutyStation> require(String locode, String pointer) {
        return findById(locode)
                .onItem()
                .ifNull()
                .failWith(() -> ProblemException.invalid(pointer, "is not a duty station known here"));
    }
}
