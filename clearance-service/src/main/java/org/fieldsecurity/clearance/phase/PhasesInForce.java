package org.fieldsecurity.clearance.phase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fieldsecurity.clearance.policy.Place;
import org.fieldsecurity.clearance.policy.Policy;
import org.fieldsecurity.kit.authority.Scope;

/** What other features may ask of phases. */
@ApplicationScoped
public class PhasesInForce {

    private final Phases phases;

    PhasesInForce(Phases phases) {
        this.phases = phases;
    }

    /** The rating in force at each place: the worst of those declared for it and for its country. */
    public Uni<Map<String, String>> ratings(Collection<Place> places, Policy policy, Instant at) {
        return ratingsFor(places.stream().map(Place::scope).toList(), policy, at)
                .map(found -> {
                    Map<String, String> ratings = new HashMap<>();
                    places.forEach(place ->
                            ratings.put(place.dutyStation(), found.getOrDefault(place.scope(), policy.baseline())));
                    return ratings;
                });
    }

    /** The rating in force for each country or duty station: the worst of those declared for it and what covers it. */
    public Uni<Map<Scope, String>> ratingsFor(Collection<Scope> wanted, Policy policy, Instant at) {
        List<String> scopes = wanted.stream()
                .flatMap(scope -> scope.coveredBy().stream())
                .map(Scope::text)
                .distinct()
                .toList();
        return phases.inForce(scopes, at).map(found -> {
            Map<Scope, String> ratings = new HashMap<>();
            wanted.forEach(scope -> ratings.put(scope, worst(found, scope, policy)));
            return ratings;
        });
    }

    private static String worst(List<Phase> phases, Scope scope, Policy policy) {
        return phases.stream()
                .filter(phase -> phase.scope().covers(scope))
                .map(Phase::rating)
                .max(Comparator.comparingInt(policy::order))
                .orElseGet(policy::baseline);
    }
}
