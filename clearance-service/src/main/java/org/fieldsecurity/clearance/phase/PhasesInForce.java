package org.fieldsecurity.clearance.phase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fieldsecurity.clearance.phase.Phases.InForce;
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

    /** The rating in force at each place: the worst of those declared for it, its area and its country. */
    public Uni<Map<String, String>> ratings(Collection<Place> places, Policy policy, Instant at) {
        return declared(places, at).map(declared -> worst(declared, places, policy));
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
            wanted.forEach(scope -> ratings.put(
                    scope,
                    found.stream()
                            .filter(phase -> phase.scope().covers(scope))
                            .map(InForce::rating)
                            .max(Comparator.comparingInt(policy::order))
                            .orElseGet(policy::baseline)));
            return ratings;
        });
    }

    /** The ids of the phases in force at an instant for any scope that one of the places lies in. */
    public Uni<List<UUID>> idsAt(Collection<Place> places, Instant at) {
        return phases.inForce(scopes(places), at)
                .map(found -> found.stream().map(InForce::id).toList());
    }

    /** The ratings declared for any scope that one of the places lies in. */
    Uni<Map<Scope, String>> declared(Collection<Place> places, Instant at) {
        return phases.inForce(scopes(places), at)
                .map(found -> found.stream().collect(Collectors.toMap(InForce::scope, InForce::rating)));
    }

    private static List<String> scopes(Collection<Place> places) {
        return places.stream()
                .flatMap(place -> place.scopes().stream())
                .map(Scope::text)
                .distinct()
                .toList();
    }

    static Map<String, String> worst(Map<Scope, String> declared, Collection<Place> places, Policy policy) {
        return places.stream().collect(Collectors.toMap(Place::dutyStation, place -> worst(declared, place, policy)));
    }

    private static String worst(Map<Scope, String> declared, Place place, Policy policy) {
        return declared.entrySet().stream()
                .filter(phase -> place.liesIn(phase.getKey()))
                .map(Map.Entry::getValue)
                .max(Comparator.comparingInt(policy::order))
                .orElseGet(policy::baseline);
    }
}
