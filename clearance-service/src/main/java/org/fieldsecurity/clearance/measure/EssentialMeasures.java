package org.fieldsecurity.clearance.measure;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.fieldsecurity.clearance.essential.ListsDue;
import org.fieldsecurity.kit.authority.Scope;
import org.fieldsecurity.kit.measure.Measure;
import org.fieldsecurity.kit.measure.MeasureSource;

/** Duty stations in phase III or worse with somebody on a list of essential personnel [An 26]. */
@ApplicationScoped
public class EssentialMeasures implements MeasureSource {

    private final ListsDue due;

    EssentialMeasures(ListsDue due) {
        this.due = due;
    }

    @Override
    public Uni<List<Measure>> measure(Scope scope, Instant asOf) {
        return switch (scope) {
            case Scope.World world -> lists(scope, asOf);
            case Scope.Country country -> lists(scope, asOf);
            case Scope.DutyStation station -> lists(scope, asOf);
            default -> Uni.createFrom().item(List.of());
        };
    }

    private Uni<List<Measure>> lists(Scope scope, Instant asOf) {
        return due.count(scope, asOf)
                .map(count -> List.of(new Measure(
                        "duty-stations-with-essential-list",
                        List.of("An 26"),
                        scope,
                        count.listed(),
                        count.total(),
                        count.oldestGap(),
                        asOf)));
    }
}
