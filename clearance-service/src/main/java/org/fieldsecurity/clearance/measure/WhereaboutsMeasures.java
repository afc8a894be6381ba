package org.fieldsecurity.clearance.measure;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.fieldsecurity.clearance.presence.ConfirmedPlaces;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.measure.Measure;
import org.fieldsecurity.kit.measure.MeasureSource;

/** People whose place is confirmed or reported, of all who are listed there [15(j)]. */
@ApplicationScoped
public class WhereaboutsMeasures implements MeasureSource {

    private final ConfirmedPlaces places;

    WhereaboutsMeasures(ConfirmedPlaces places) {
        this.places = places;
    }

    @Override
    public Uni<List<Measure>> measure(Scope scope, Instant asOf) {
        return switch (scope) {
            case Scope.Country country -> whereabouts(scope, asOf);
            case Scope.DutyStation station -> whereabouts(scope, asOf);
            case Scope.Organization organization -> whereabouts(scope, asOf);
            case Scope.OrganizationInCountry organization -> whereabouts(scope, asOf);
            case Scope.World world -> Uni.createFrom().item(List.of());
            case Scope.Area area -> Uni.createFrom().item(List.of());
            case Scope.Zone zone -> Uni.createFrom().item(List.of());
        };
    }

    private Uni<List<Measure>> whereabouts(Scope scope, Instant asOf) {
        return places.of(scope, asOf)
                .map(tally -> List.of(new Measure(
                        "whereabouts-confirmed",
                        List.of("15(j)"),
                        scope,
                        tally.confirmed(),
                        tally.all(),
                        tally.oldestDoubt(),
                        asOf)));
    }
}
