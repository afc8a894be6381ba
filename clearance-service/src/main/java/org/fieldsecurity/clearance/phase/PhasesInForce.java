package org.fieldsecurity.clearance.phase;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fieldsecurity.clearance.phase.Phases.InForce;
import org.fieldsecurity.clearance.policy.Place;
import org.fieldsecurity.clearance.policy.Policy;
import org.fieldsecurity.clearance.replica.DutyStationCopy;
import org.fieldsecurity.clearance.replica.KnownFacts;
import org.fieldsecurity.kit.authority.Scope;

/** What other features may ask of phases. */
@ApplicationScoped
public class PhasesInForce {

    private final Phases phases;
    private final KnownFacts facts;

    PhasesInForce(Phases phases, KnownFacts facts) {
        this.phases = phases;
        this.facts = facts;
    }

    /** The rating in force at each place: the worst of those declared for it, its area and its country. */
    public Uni<Map<String, String>> ratings(Collection<Place> places, Policy policy, Instant at) {
        return declared(places, at).map(declared -> worst(declared, places, policy));
    }

    /** The rating in force for each country or duty station: the worst of those declared for it and what it lies in. */
    public Uni<Map<Scope, String>> ratingsFor(Collection<Scope> wanted, Policy policy, Instant at) {
        List<String> stations = wanted.stream()
                .flatMap(
                        scope -> scope instanceof Scope.DutyStation(String locode) ? Stream.of(locode) : Stream.empty())
                .toList();
        return facts.dutyStations(stations).flatMap(known -> {
            Map<Scope, List<Scope>> around =
                    wanted.stream().distinct().collect(Collectors.toMap(scope -> scope, scope -> around(scope, known)));
            return phases.inForce(texts(around.values().stream().flatMap(List::stream)), at)
                    .map(PhasesInForce::byScope)
                    .map(declared -> around.entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, scope -> worst(declared, scope.getValue(), policy))));
        });
    }

    private static List<Scope> around(Scope scope, Map<String, DutyStationCopy> known) {
        return scope instanceof Scope.DutyStation(String locode) && known.containsKey(locode)
                ? known.get(locode).place().scopes()
                : List.copyOf(scope.coveredBy());
    }

    /** The ids of the phases in force at an instant for any scope that one of the places lies in. */
    public Uni<List<UUID>> idsAt(Collection<Place> places, Instant at) {
        return phases.inForce(scopes(places), at)
                .map(found -> found.stream().map(InForce::id).toList());
    }

    /** The ratings declared for any scope that one of the places lies in. */
    Uni<Map<Scope, String>> declared(Collection<Place> places, Instant at) {
        return phases.inForce(scopes(places), at).map(PhasesInForce::byScope);
    }

    private static Map<Scope, String> byScope(List<InForce> found) {
        return found.stream().collect(Collectors.toMap(InForce::scope, InForce::rating));
    }

    private static List<String> scopes(Collection<Place> places) {
        return texts(places.stream().flatMap(place -> place.scopes().stream()));
    }

    private static List<String> texts(Stream<Scope> scopes) {
        return scopes.map(Scope::text).distinct().toList();
    }

    static Map<String, String> worst(Map<Scope, String> declared, Collection<Place> places, Policy policy) {
        return places.stream().collect(Collectors.toMap(Place::dutyStation, place -> worst(declared, place, policy)));
    }

    private static String worst(Map<Scope, String> declared, Place place, Policy policy) {
        return worst(declared, place.scopes(), policy);
    }

    private static String worst(Map<Scope, String> declared, List<Scope> around, Policy policy) {
        return around.stream()
                .filter(declared::containsKey)
                .map(declared::get)
                .max(Comparator.comparingInt(policy::order))
                .orElseGet(policy::baseline);
    }
}
